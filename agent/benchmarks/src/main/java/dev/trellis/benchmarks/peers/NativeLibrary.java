package dev.trellis.benchmarks.peers;

import dev.trellis.benchmarks.machine.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** async-profiler's library for this machine, out of its jar. */
final class NativeLibrary {

  private NativeLibrary() {}

  /**
   * Where it lies; unpacked if it is not there yet.
   *
   * @throws IOException when the jar has none for this machine
   */
  static Path of(Workspace files) throws IOException {
    String name = platform() + "/libasyncProfiler.so";
    Path unpacked = files.results("peers").resolve(files.libraryVersion("async-profiler") + ".so");
    if (!Files.exists(unpacked)) {
      try (ZipFile jar = new ZipFile(files.library("async-profiler").toFile())) {
        ZipEntry entry = jar.getEntry(name);
        if (entry == null) {
          throw new IOException("async-profiler has no \"" + name + "\"");
        }
        var unused = Files.copy(jar.getInputStream(entry), unpacked);
      }
    }
    return unpacked;
  }

  private static String platform() {
    if (!System.getProperty("os.name").equals("Linux")) {
      return "macos";
    }
    return System.getProperty("os.arch").equals("aarch64") ? "linux-arm64" : "linux-x64";
  }
}

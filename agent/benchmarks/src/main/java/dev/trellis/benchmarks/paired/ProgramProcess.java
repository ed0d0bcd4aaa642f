package dev.trellis.benchmarks.paired;

import dev.trellis.benchmarks.machine.Folders;
import dev.trellis.benchmarks.machine.Jdk;
import dev.trellis.benchmarks.machine.Proof;
import dev.trellis.benchmarks.machine.Setup;
import dev.trellis.benchmarks.machine.TimedProcess;
import dev.trellis.benchmarks.machine.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Runs one program once, in a folder of the measurement. One at a time. */
final class ProgramProcess {

  /** Equal in all runs: a heap that grows differently would be measured along. */
  private static final List<String> HEAP = List.of("-Xms768m", "-Xmx768m");

  // What hangs must not hang the measurement; it takes a millisecond, in all runs alike
  private static final List<String> NO_LONGER = List.of("timeout", "-k", "5", "300");

  private final Workspace files;
  private final Path folder;
  private final Path sources;
  private final Path output;

  /**
   * In this folder; nothing runs yet.
   *
   * @throws IOException when the source tree for javac is not there
   */
  ProgramProcess(Workspace files, Path folder) throws IOException {
    this.files = files;
    this.folder = folder;
    sources = folder.resolve("sources.txt");
    output = folder.resolve("output");
    try (Stream<Path> tree = Files.walk(files.sourceTree())) {
      Files.write(
          sources,
          tree.filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("module-info.java"))
              .sorted()
              .map(Path::toString)
              .toList());
    }
  }

  /**
   * Runs it to its end. What it gives back as output is what the program told, and a digest of the
   * files that it made.
   *
   * @throws IOException when it fails, or what is measured was not there
   */
  TimedProcess run(Jdk jdk, Program program, Setup setup) throws IOException, InterruptedException {
    Path proof = folder.resolve("proof");
    Proof.clear(proof);
    Folders.empty(output);
    List<String> command = new ArrayList<>(NO_LONGER);
    command.add(jdk.java().toString());
    command.addAll(HEAP);
    command.addAll(setup.jvmArguments(files, proof));
    command.addAll(List.of("-cp", program.classPath(files)));
    command.addAll(setup.mainArguments(program.mainArguments(sources, output), proof));
    TimedProcess took = TimedProcess.run(command, folder.resolve("stderr.txt"));
    Proof.check(setup, proof);
    return new TimedProcess(
        took.wallMillis(), took.cpuMillis(), took.output().strip() + " " + digest());
  }

  private String digest() throws IOException {
    CRC32 crc = new CRC32();
    try (Stream<Path> made = Files.walk(output)) {
      for (Path file : made.filter(Files::isRegularFile).sorted().toList()) {
        crc.update(Files.readAllBytes(file));
      }
    }
    return Long.toHexString(crc.getValue());
  }
}

package dev.trellis.benchmarks.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the kernel says of a process's memory.
 *
 * @param bytes resident now
 * @param peakBytes the most that was resident so far
 */
record ResidentSet(long bytes, long peakBytes) {

  /**
   * That of a process that runs.
   *
   * @throws IOException when it has ended, or the kernel does not tell
   */
  static ResidentSet of(long pid) throws IOException {
    return of(Files.readAllLines(Path.of("/proc/" + pid + "/status")));
  }

  /** From the lines of {@code /proc/PID/status}. */
  static ResidentSet of(List<String> status) throws IOException {
    return new ResidentSet(bytes(status, "VmRSS:"), bytes(status, "VmHWM:"));
  }

  private static long bytes(List<String> status, String name) throws IOException {
    for (String line : status) {
      if (line.startsWith(name) && line.endsWith(" kB")) {
        return 1024 * Long.parseLong(line.substring(name.length(), line.length() - 3).strip());
      }
    }
    // So it is of a process that has ended and was not yet waited for
    throw new IOException("no line \"" + name + "\"");
  }
}

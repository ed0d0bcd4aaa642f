package dev.trellis.benchmarks.memory;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that grows, comes to rest, says so, and ends when its input does.
 *
 * @param settled when it had come to rest
 * @param peakBytes the most that was resident, as looked at each millisecond until the end
 * @param heapBytes what the process says that its heap holds
 */
record MemoryProcess(ResidentSet settled, long peakBytes, long heapBytes) {

  private static final long LONGEST_END_SECONDS = 60;

  /**
   * Runs it to its end.
   *
   * @param errors a file for what it writes to stderr
   * @throws IOException when it fails
   */
  static MemoryProcess run(List<String> command, Path errors)
      throws IOException, InterruptedException {
    File log = errors.toFile();
    Process process = new ProcessBuilder(command).redirectError(log).start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String told = out.readLine();
      if (told == null) {
        throw new IOException("\"" + command + "\" failed: " + Files.readString(errors).strip());
      }
      ResidentSet settled = ResidentSet.of(process.pid());
      process.getOutputStream().close();
      long peak = Math.max(settled.peakBytes(), peakUntilEnd(process));
      if (process.exitValue() != 0) {
        throw new IOException("\"" + command + "\" ended with status " + process.exitValue());
      }
      return new MemoryProcess(settled, peak, Long.parseLong(told));
    } finally {
      process.destroyForcibly();
    }
  }

  private static long peakUntilEnd(Process process) throws IOException, InterruptedException {
    long peak = 0;
    long looks = TimeUnit.SECONDS.toMillis(LONGEST_END_SECONDS);
    while (!process.waitFor(1, TimeUnit.MILLISECONDS)) {
      if (looks-- == 0) {
        throw new IOException("the process does not end");
      }
      peak = Math.max(peak, peakNow(process.pid()));
    }
    return peak;
  }

  private static long peakNow(long pid) {
    try {
      return ResidentSet.of(pid).peakBytes();
    } catch (IOException e) {
      return 0; // it has ended meanwhile
    }
  }
}

package dev.trellis.benchmarks.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process and what it took. The shell's {@code time} takes both figures: it asks the kernel, when
 * it waits for its child, what that child has used, which is exact and whole. A JVM cannot ask;
 * what {@code ProcessHandle} says is a sample, and gone once the process is.
 *
 * @param wallMillis time on the clock, from before the fork until after the end
 * @param cpuMillis user and system time of all its threads
 * @param output what it wrote to stdout
 */
public record TimedProcess(double wallMillis, double cpuMillis, String output) {

  private static final String SCRIPT = "TIMEFORMAT='%3R %3U %3S'; time \"$@\" 2>\"$0\"";

  /**
   * Runs a command to its end.
   *
   * @param errors a file for what the command writes to stderr
   * @throws FailedProcess when it ends with another status than 0
   * @throws IOException when it cannot be run
   */
  public static TimedProcess run(List<String> command, Path errors)
      throws IOException, InterruptedException {
    List<String> timed = new ArrayList<>(List.of("bash", "-c", SCRIPT, errors.toString()));
    timed.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(timed);
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    process.getOutputStream().close();
    String output = text(process.getInputStream().readAllBytes());
    String times = text(process.getErrorStream().readAllBytes());
    int status = process.waitFor();
    if (status != 0) {
      throw new FailedProcess(command, status, Files.readString(errors));
    }
    return of(times.strip(), output);
  }

  /** From the line that the shell prints: seconds on the clock, in user mode, in the kernel. */
  static TimedProcess of(String times, String output) throws IOException {
    if (!times.matches("[0-9]+\\.[0-9]{3} [0-9]+\\.[0-9]{3} [0-9]+\\.[0-9]{3}")) {
      throw new IOException("the shell's times were expected, not \"" + times + "\"");
    }
    String[] seconds = times.split(" ", -1);
    return new TimedProcess(millis(seconds[0]), millis(seconds[1]) + millis(seconds[2]), output);
  }

  private static double millis(String seconds) {
    return Long.parseLong(seconds.replace(".", ""));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}

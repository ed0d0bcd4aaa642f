package dev.trellis.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a JVM itself logs of the pauses in which its threads stood.
 *
 * @param pauses in the order in which they were
 */
public record SafepointLog(List<Pause> pauses) {

  private static final Pattern LINE =
      Pattern.compile("Safepoint \"(\\w+)\".*Total: +(\\d+) ns", Pattern.MULTILINE);

  private static final Pattern BY_THEMSELVES = Pattern.compile("Collect|Cleanup|ICBufferFull|^G1");

  /**
   * A pause.
   *
   * @param reason the JVM's word for why
   * @param nanos from the request to stop until the threads went on
   */
  public record Pause(String reason, long nanos) {}

  /** The flag with which a JVM logs them into a file. */
  public static String flag(Path file) {
    return "-Xlog:safepoint:file=" + file;
  }

  /** What the file holds by now. */
  public static SafepointLog read(Path file) {
    try {
      return new SafepointLog(
          LINE.matcher(Files.readString(file)).results().map(SafepointLog::pause).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pause pause(MatchResult line) {
    return new Pause(line.group(1), Long.parseLong(line.group(2)));
  }

  /** All pauses for a reason together, in nanoseconds. */
  public long nanosOf(String reason) {
    return pauses.stream()
        .filter(pause -> pause.reason().equals(reason))
        .mapToLong(Pause::nanos)
        .sum();
  }

  /**
   * The longest pause after the first so many, in nanoseconds; 0 without any. Collections and what
   * the JVM cleans up are left out: they come when they come.
   */
  public long longestNanosAfter(int count) {
    return pauses.stream()
        .skip(count)
        .filter(pause -> !BY_THEMSELVES.matcher(pause.reason()).find())
        .mapToLong(Pause::nanos)
        .max()
        .orElse(0);
  }
}

package dev.trellis.dist;

import dev.trellis.policy.ArrayLayout;
import dev.trellis.report.Jvm;
import java.io.File;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * What the report says of the JVM and of the run. Everything here takes the way that initialises
 * least of the JDK: what Trellis initialises first on a thread of its own is not grown by the
 * program.
 */
final class JvmFacts {

  private static final long MILLIS = 1_000;

  private JvmFacts() {}

  static Jvm of(ArrayLayout references, long pid) {
    return new Jvm(
        System.getProperty("java.version", ""),
        System.getProperty("java.vendor", ""),
        System.getProperty("java.vm.name", ""),
        pid,
        mainClass(System.getProperty("sun.java.command", "")),
        references.elementBytes(),
        references.alignmentBytes(),
        Collector.name());
  }

  private static String mainClass(String command) {
    int end = command.indexOf(' ');
    return end < 0 ? command : command.substring(0, end);
  }

  /** Process id. {@code ProcessHandle} makes a thread pool to tell it. */
  static long pid() {
    try {
      return Long.parseLong(new File("/proc/self").getCanonicalFile().getName());
    } catch (IOException | NumberFormatException notLinux) {
      return ProcessHandle.current().pid();
    }
  }

  /** A moment in ISO 8601, UTC, to the millisecond. */
  static String utc(long epochMillis) {
    int milli = (int) Math.floorMod(epochMillis, MILLIS);
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(Math.floorDiv(epochMillis, MILLIS), 0, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(24);
    text.append(time.toLocalDate()).append('T');
    two(text, time.getHour()).append(':');
    two(text, time.getMinute()).append(':');
    two(text, time.getSecond()).append('.');
    return text.append((char) ('0' + milli / 100))
        .append((char) ('0' + milli / 10 % 10))
        .append((char) ('0' + milli % 10))
        .append('Z')
        .toString();
  }

  private static StringBuilder two(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  /**
   * An id for a run, unlike any other's for all practical purposes. Not {@code UUID.randomUUID},
   * which brings up the security providers.
   */
  static String runId(long pid, long startMillis) {
    long time = mix(startMillis * 1_000_003 + pid);
    return new UUID(time, mix(time ^ System.nanoTime())).toString();
  }

  /** The finaliser of a 64-bit hash: every bit of the input changes about half of the result's. */
  private static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}

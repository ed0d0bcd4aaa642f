package dev.trellis.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Linux tells of processes. Elsewhere nothing is known.
 *
 * @param root where it does, {@code /proc}
 */
record Proc(Path root) {

  /** On every platform that a JDK is made for; the kernel counts finer, and rounds down. */
  private static final int MILLIS_OF_TICK = 10;

  /**
   * Places behind the name of the program, which stands in parentheses and may hold any of them.
   */
  private static final int CHILDREN_USER = 13;

  private static final int CHILDREN_SYSTEM = 14;

  private static final Pattern PEAK = Pattern.compile("(?m)^VmHWM:\\s+([0-9]{1,15}) kB$");

  /** That of this system. */
  static Proc ofSystem() {
    return new Proc(Path.of("/proc"));
  }

  /**
   * User and system time of this process's children that have ended and were waited for, and of
   * theirs, in milliseconds; null if not known. A JVM waits for each of its children by itself,
   * before {@link Process#waitFor} returns.
   */
  @Nullable Long endedChildrenMillis() {
    try {
      String stat = text("self/stat");
      String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
      long ticks = Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM]);
      return ticks * MILLIS_OF_TICK;
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  /**
   * The most memory of a process that was resident so far, in bytes; null if not known, as of one
   * that has ended.
   */
  @Nullable Long peakRssBytes(long pid) {
    try {
      Matcher peak = PEAK.matcher(text(pid + "/status"));
      return peak.find() ? Long.parseLong(peak.group(1)) * 1024 : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** Names of programs may be in any encoding. */
  private String text(String file) throws IOException {
    return Files.readString(root.resolve(file), StandardCharsets.ISO_8859_1);
  }
}

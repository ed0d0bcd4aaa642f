package dev.trellis.options;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A file name in which {@code %p} stands for the process id, {@code %t} for the start time as
 * {@code yyyyMMdd-HHmmss} in UTC and {@code %%} for a percent sign.
 *
 * @param text the name as given, every percent sign in it followed by {@code p}, {@code t} or
 *     another
 */
public record FilePattern(String text) {
  /**
   * The file name for one process.
   *
   * @param pid the process id
   * @param startMillis the start time in milliseconds since 1970
   */
  public String expand(long pid, long startMillis) {
    StringBuilder name = new StringBuilder(text.length() + 32);
    int from = 0;
    int percent = text.indexOf('%');
    while (percent >= 0 && percent + 1 < text.length()) {
      name.append(text, from, percent);
      char what = text.charAt(percent + 1);
      switch (what) {
        case 'p' -> name.append(pid);
        case 't' -> appendTime(name, startMillis);
        default -> name.append(what);
      }
      from = percent + 2;
      percent = text.indexOf('%', from);
    }
    return name.append(text, from, text.length()).toString();
  }

  // By hand, since a DateTimeFormatter would load a hundred classes in every user's start-up.
  private static void appendTime(StringBuilder name, long millis) {
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(Math.floorDiv(millis, 1000L), 0, ZoneOffset.UTC);
    name.append(time.getYear());
    appendTwo(name, time.getMonthValue());
    appendTwo(name, time.getDayOfMonth());
    name.append('-');
    appendTwo(name, time.getHour());
    appendTwo(name, time.getMinute());
    appendTwo(name, time.getSecond());
  }

  private static void appendTwo(StringBuilder name, int number) {
    name.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}

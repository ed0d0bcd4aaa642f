package dev.trellis.options;

import dev.trellis.runtime.decide.LimitRule.Level;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a limits file.
 *
 * @param line where it begins, from 1
 * @param level what it is for
 * @param pattern which of these, by name; empty for the process
 * @param limit the most that may be in use there; null if the rule has none
 * @param maxStorageBytes the largest single storage there, 1 KiB and more; null if it has none
 * @param soft whether it refuses nothing, and only notes what goes beyond it
 * @param fromBytes of a call site: smaller storages are not asked about, 1 KiB and more
 */
public record LimitRow(
    int line,
    Level level,
    String pattern,
    @Nullable Limit limit,
    @Nullable Long maxStorageBytes,
    boolean soft,
    long fromBytes) {

  /** What a call site's rule has if it does not say, in bytes. */
  public static final long FROM_BYTES = 64L << 10;

  /** What it is for, such as {@code type java.util.HashMap}. */
  public String subject() {
    return level == Level.PROCESS ? level.key() : level.key() + " " + OneLine.of(pattern);
  }
}

package dev.trellis.options;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Defaults that every report needs and no start. Made here, for what reads texts is ten classes
 * more at the end of a program; a test holds them against what reading would give.
 */
final class LateDefaults {
  private LateDefaults() {}

  /** The value, or null if the text has to be read. */
  static @Nullable Object of(String key, String text) {
    if (key.equals("report")) {
      return new FilePattern(text);
    }
    return key.equals("reportInterval") ? Duration.ofSeconds(30) : null;
  }
}

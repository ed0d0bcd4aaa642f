package dev.trellis.options;

import java.util.ArrayList;
import java.util.List;

/** Splits a list at one character, empty parts included; {@code String.split} may need a regex. */
final class Separated {
  private Separated() {}

  static List<String> by(char separator, String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    int to = text.indexOf(separator);
    while (to >= 0) {
      parts.add(text.substring(from, to));
      from = to + 1;
      to = text.indexOf(separator, from);
    }
    parts.add(text.substring(from));
    return parts;
  }
}

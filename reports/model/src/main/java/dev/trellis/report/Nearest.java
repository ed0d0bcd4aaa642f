package dev.trellis.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant by a misspelt one. */
public final class Nearest {

  private Nearest() {}

  /**
   * The name among {@code known} that takes the fewest edits, none counted for upper and lower
   * case; the first in order among equals; none if all take more than {@code mostEdits}.
   *
   * @param mostEdits characters to insert, delete or replace, at least 0
   */
  public static Optional<String> to(String given, Collection<String> known, int mostEdits) {
    return known.stream()
        .filter(name -> !name.isEmpty() && edits(given, name) <= mostEdits)
        .min(
            Comparator.comparingInt((String name) -> edits(given, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int edits(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}

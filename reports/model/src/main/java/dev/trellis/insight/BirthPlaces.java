package dev.trellis.insight;

import dev.trellis.report.Quantities;
import dev.trellis.report.SiteRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lines at which a group's containers got their first storage, where one does not stand for
 * all.
 */
final class BirthPlaces {

  /** Of a hundred containers, how many must come from one line for it to be named alone. */
  private static final int ALONE_PERCENT = 95;

  private BirthPlaces() {}

  /** Such as {@code Book.java:5 (100)}, most first; empty if nearly all come from one line. */
  static List<String> of(SiteGroup group) {
    Map<String, Long> initials = new TreeMap<>();
    long all = 0;
    for (SiteRow row : group.rows()) {
      long here = row.figures().initials();
      if (here > 0) {
        initials.merge(new Frame(row.stack().get(0)).place(), here, Long::sum);
        all += here;
      }
    }
    long most = initials.values().stream().mapToLong(Long::longValue).max().orElse(0);
    if (100 * most >= ALONE_PERCENT * all) {
      return List.of();
    }
    return initials.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .map(place -> "%s (%s)".formatted(place.getKey(), Quantities.grouped(place.getValue())))
        .toList();
  }
}

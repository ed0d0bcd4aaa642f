package dev.trellis.gate;

import dev.trellis.report.CoveredSite;
import dev.trellis.report.Nearest;
import dev.trellis.report.Report;
import dev.trellis.report.Text;
import dev.trellis.report.TypeRow;
import java.util.Set;
import java.util.stream.Stream;

/** Guesses which type was meant by one that a report does not know. */
final class TypeHint {

  private static final String TABLE = "java.util.HashMap";

  /** Containers that are another one within, or inherit where it grows. */
  private static final Set<String> OF_TABLE =
      Set.of("java.util.HashSet", "java.util.LinkedHashSet", "java.util.LinkedHashMap");

  private static final int MOST_EDITS = 2;

  private TypeHint() {}

  /** What to add to a complaint about {@code type}; empty if nothing comes near it. */
  static String of(String type, Report report) {
    if (OF_TABLE.contains(type)) {
      return "; it counts under " + TABLE;
    }
    Stream<String> known =
        Stream.concat(
            report.types().stream().map(TypeRow::type),
            report.coverage().sites().stream().map(TypeHint::owner));
    return Nearest.to(type, known.toList(), MOST_EDITS)
        .map(nearest -> "; the nearest is " + Text.printable(nearest))
        .orElse("");
  }

  /** The class a site names before its member. */
  private static String owner(CoveredSite site) {
    int arguments = site.site().indexOf('(');
    String member = arguments < 0 ? site.site() : site.site().substring(0, arguments);
    return member.substring(0, Math.max(0, member.lastIndexOf('.')));
  }
}

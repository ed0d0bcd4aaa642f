package dev.trellis.gate;

import dev.trellis.report.CoveredSite;
import dev.trellis.report.Report;
import java.util.List;
import java.util.stream.Stream;

/** Which classes of nodes a report counts, and of which containers they are. */
final class NodeClasses {

  private static final String OPTION = "nodes";

  /** How a site names what it makes: {@code … node:java/util/HashMap$Node#1}. */
  private static final String MARK = " node:";

  private NodeClasses() {}

  /** Whether the run counted nodes at all. */
  static boolean areCounted(Report report) {
    return Boolean.parseBoolean(report.policy().options().get(OPTION))
        || report.totals().nodes() > 0;
  }

  /** Whether nodes of exactly this class are counted, though none may have been made. */
  static boolean isOne(String type, Report report) {
    return report.types().stream()
            .anyMatch(row -> row.type().equals(type) && row.figures().nodes() > 0)
        || report.coverage().sites().stream().flatMap(NodeClasses::made).anyMatch(type::equals);
  }

  /** The classes of nodes that a container's methods make, in order; empty if none is known. */
  static List<String> of(String container, Report report) {
    return report.coverage().sites().stream()
        .filter(site -> site.belongsTo(container))
        .flatMap(NodeClasses::made)
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<String> made(CoveredSite site) {
    int mark = site.site().indexOf(MARK);
    int end = site.site().indexOf('#', Math.max(0, mark));
    return mark < 0 || end < 0
        ? Stream.empty()
        : Stream.of(site.site().substring(mark + MARK.length(), end).replace('/', '.'));
  }
}

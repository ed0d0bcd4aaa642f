package dev.trellis.insight;

import dev.trellis.report.Report;
import dev.trellis.report.SiteRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts call sites together until the containers that grow in a group were also born in it. A
 * container may get its first storage at one line and grow at another; each line alone then tells
 * half of its life. So such lines are joined within their method, and if that is not enough, within
 * their class: first with lines where nothing grows, then with all.
 */
final class Grouping {

  private final Presizable presizable;
  private final int alignmentBytes;

  /** Containers of the type that may have begun anew anywhere. */
  private final long emptied;

  private Grouping(Presizable presizable, int alignmentBytes, long emptied) {
    this.presizable = presizable;
    this.alignmentBytes = alignmentBytes;
    this.emptied = emptied;
  }

  /** The groups whose ladder tells of containers born there; of types that can be presized. */
  static List<SiteGroup> of(Report report) {
    List<SiteGroup> groups = new ArrayList<>();
    for (Map.Entry<String, List<SiteRow>> type :
        by(SiteRow::type, report.sites().stream().filter(Grouping::tellsEnough).toList())
            .entrySet()) {
      Presizable.of(type.getKey())
          .map(
              known ->
                  new Grouping(
                      known, report.jvm().objectAlignmentBytes(), emptied(report, type.getKey())))
          .ifPresent(grouping -> groups.addAll(grouping.groups(type.getValue())));
    }
    return groups;
  }

  /**
   * Storages that were given up for none, as {@code trimToSize} of an empty list does. What such a
   * container gets next looks like the first storage of a new one, which a larger one would not
   * save. It is no event, so no sample and no other line tells where it was.
   */
  private static long emptied(Report report, String type) {
    return report.types().stream()
        .filter(row -> row.type().equals(type))
        .mapToLong(
            row ->
                row.histograms().departedLength().count()
                    - row.figures().growths()
                    - row.figures().shrinks()
                    - row.figures().replaces())
        .sum();
  }

  private static boolean tellsEnough(SiteRow row) {
    // No array is longer; a report that says so was made up.
    return !row.stack().isEmpty()
        && !row.ladder().isEmpty()
        && row.elementBytes() > 0
        && row.ladder().stream().allMatch(rung -> rung.length() <= Integer.MAX_VALUE);
  }

  private List<SiteGroup> groups(List<SiteRow> rows) {
    List<SiteGroup> lines =
        by(row -> row.stack().get(0), rows).values().stream().map(this::group).toList();
    List<SiteGroup> methods = joined(lines, group -> group.frame().method());
    List<SiteGroup> classes = joined(methods, group -> group.frame().className());
    return classes.stream()
        .filter(group -> group.isConsistent() && group.tolerates(emptied))
        .toList();
  }

  private List<SiteGroup> joined(List<SiteGroup> groups, Function<SiteGroup, String> place) {
    List<SiteGroup> result = new ArrayList<>();
    by(place, groups).values().forEach(here -> result.addAll(joined(here)));
    return result;
  }

  /** The groups of one place, joined as far as it takes and no further. */
  private List<SiteGroup> joined(List<SiteGroup> here) {
    if (here.stream().allMatch(SiteGroup::isConsistent)) {
      return here;
    }
    Map<Boolean, List<SiteGroup>> parts =
        here.stream()
            .collect(Collectors.partitioningBy(group -> group.isConsistent() && !group.isIdle()));
    SiteGroup some = join(parts.getOrDefault(false, List.of()));
    if (some.isConsistent()) {
      List<SiteGroup> result = new ArrayList<>(parts.getOrDefault(true, List.of()));
      result.add(some);
      return result;
    }
    SiteGroup all = join(here);
    return all.isConsistent() ? List.of(all) : here;
  }

  private SiteGroup join(List<SiteGroup> groups) {
    return group(groups.stream().flatMap(group -> group.rows().stream()).toList());
  }

  private SiteGroup group(List<SiteRow> rows) {
    return SiteGroup.of(rows, presizable, alignmentBytes);
  }

  private static <T> Map<String, List<T>> by(Function<T, String> key, List<T> items) {
    return items.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
  }
}

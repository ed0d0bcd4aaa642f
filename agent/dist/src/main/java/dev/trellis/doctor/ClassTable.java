package dev.trellis.doctor;

import dev.trellis.weaver.Examined;
import dev.trellis.weaver.SiteCoverage;
import dev.trellis.weaver.SiteStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * Classes with the counts of their sites, a line each, and their gaps below them in full.
 *
 * @param classes which
 * @param rows the cells of each
 */
record ClassTable(List<Examined> classes, List<List<String>> rows) {

  private static final List<String> STATUSES = List.of("WOVEN", "ABSENT", "UNKNOWN", "FAILED");

  /** Of classes whose sites are named one by one. */
  static ClassTable bySites(List<Examined> classes, boolean nodes) {
    List<String> head = head();
    if (nodes) {
      head.add("nodes");
    }
    head.addAll(List.of("asks", "denial classes"));
    List<List<String>> rows = new ArrayList<>();
    rows.add(head);
    for (Examined one : classes) {
      Tally tally = Tally.of(List.of(one));
      List<String> row = row(one, tally);
      if (nodes) {
        row.add(Integer.toString(tally.nodes()));
      }
      row.add(Integer.toString(tally.asks()));
      row.add(tally.denialClasses());
      rows.add(row);
    }
    return new ClassTable(classes, rows);
  }

  /** Of classes whose sites are found by the fields that hold their storage. */
  static ClassTable byFields(List<Examined> classes) {
    List<String> head = head();
    head.add("fields");
    List<List<String>> rows = new ArrayList<>();
    rows.add(head);
    for (Examined one : classes) {
      List<String> row = row(one, Tally.of(List.of(one)));
      row.add(String.join(", ", one.fields()));
      rows.add(row);
    }
    return new ClassTable(classes, rows);
  }

  /**
   * Prints it.
   *
   * @param most how many classes without gaps; those with gaps are printed always
   * @param all whether their sites are wanted, too
   */
  void print(Lines lines, int most, boolean all) {
    List<List<String>> cells = new ArrayList<>();
    List<Examined> printed = new ArrayList<>();
    for (int i = 0; i < classes.size(); i++) {
      if (i < most || classes.get(i).sites().stream().anyMatch(Tally::isGap)) {
        cells.add(rows.get(i + 1));
        printed.add(classes.get(i));
      }
    }
    cells.add(0, rows.get(0));
    int[] widths = widths(cells);
    lines.add("  " + line(cells.get(0), widths));
    for (int i = 0; i < printed.size(); i++) {
      lines.add("  " + line(cells.get(i + 1), widths));
      details(lines, printed.get(i), all);
    }
    if (printed.size() < classes.size()) {
      lines.add("  ... and " + (classes.size() - printed.size()) + " more; --all names them");
    }
  }

  private static void details(Lines lines, Examined one, boolean all) {
    for (SiteCoverage site : one.sites()) {
      if (all || Tally.isGap(site)) {
        String place = site.site();
        String inClass = one.name() + ".";
        lines.add(
            "    %-8s %-11s %-12s %s"
                .formatted(
                    site.status(),
                    site.kind(),
                    site.denialClass(),
                    place.startsWith(inClass) ? place.substring(inClass.length()) : place)
                .stripTrailing());
      }
    }
    if (one.failure() != null) {
      lines.add("    " + one.failure());
    }
  }

  private static List<String> head() {
    List<String> head = new ArrayList<>(List.of("class", "kind"));
    head.addAll(STATUSES);
    return head;
  }

  private static List<String> row(Examined one, Tally tally) {
    List<String> row = new ArrayList<>(List.of(one.name(), one.kind()));
    row.add(Integer.toString(tally.sites()));
    for (String status : STATUSES.subList(1, STATUSES.size())) {
      row.add(Integer.toString(tally.count(SiteStatus.valueOf(status))));
    }
    return row;
  }

  private static int[] widths(List<List<String>> cells) {
    int[] widths = new int[cells.get(0).size()];
    for (List<String> row : cells) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return widths;
  }

  /** Words to the left, numbers to the right. */
  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      boolean words = i < 2 || i == row.size() - 1;
      String space = " ".repeat(widths[i] - row.get(i).length());
      line.append(i == 0 ? "" : "  ");
      line.append(words ? row.get(i) + space : space + row.get(i));
    }
    return line.toString().stripTrailing();
  }
}

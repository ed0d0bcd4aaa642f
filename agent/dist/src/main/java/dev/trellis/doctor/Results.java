package dev.trellis.doctor;

import dev.trellis.weaver.Examined;
import java.util.ArrayList;
import java.util.List;

/** What every section says of its classes. */
final class Results {

  private Results() {}

  /** A line for each class file that could not be read. */
  static void unreadable(Survey survey, Lines lines, boolean all) {
    List<String> files = survey.unreadable();
    if (files.isEmpty()) {
      return;
    }
    lines.fact("unreadable", Lines.count(files.size(), "class file:", "class files:"));
    files.stream().limit(all ? files.size() : Lines.MOST).forEach(file -> lines.add("    " + file));
    lines.more(files.size(), all);
  }

  /** The result; gives whether all that is expected can be woven. */
  static boolean print(Survey survey, Lines lines) {
    List<Examined> classes = survey.withSites();
    Tally tally = Tally.of(classes);
    List<String> gaps = new ArrayList<>();
    if (!tally.isComplete()) {
      gaps.add(tally.gaps());
    }
    if (!survey.unreadable().isEmpty()) {
      gaps.add(
          Lines.count(survey.unreadable().size(), "class file", "class files") + " unreadable");
    }
    String woven =
        Lines.count(tally.sites(), "growth site", "growth sites")
            + (tally.nodes() == 0
                ? ""
                : " and " + Lines.count(tally.nodes(), "site of nodes", "sites of nodes"))
            + " in "
            + Lines.count(classes.stream().filter(Results::isWoven).count(), "class", "classes");
    if (classes.isEmpty() && gaps.isEmpty()) {
      lines.fact("result", "no class is expected to be woven");
      return true;
    }
    lines.fact(
        "result",
        gaps.isEmpty()
            ? "all that is expected can be woven: " + woven
            : "cannot judge: " + String.join(", ", gaps) + "; can be woven: " + woven);
    return gaps.isEmpty();
  }

  private static boolean isWoven(Examined one) {
    Tally tally = Tally.of(List.of(one));
    return tally.sites() + tally.nodes() > 0;
  }
}

package dev.trellis.doctor;

import dev.trellis.weaver.Examined;
import dev.trellis.weaver.Releases;
import java.util.List;

/** What is to be said of a JDK. */
final class JdkSection implements Section {

  private final Jdk jdk;
  private final Survey survey;
  private final boolean nodes;

  JdkSection(Jdk jdk, Survey survey, boolean nodes) {
    this.jdk = jdk;
    this.survey = survey;
    this.nodes = nodes;
  }

  @Override
  public boolean print(Lines lines, boolean all) {
    lines.add("JDK " + jdk.version() + " at " + jdk.home());
    lines.fact(
        "release",
        Releases.isVerified(jdk.feature())
            ? jdk.feature() + ", verified"
            : jdk.feature() + ", unverified; verified are " + Releases.verified());
    lines.fact("read", Lines.count(survey.count(), "class", "classes") + " of java.base");
    Results.unreadable(survey, lines, all);
    List<Examined> woven = survey.withSites();
    if (!woven.isEmpty()) {
      lines.add("");
      ClassTable.bySites(woven, nodes).print(lines, Integer.MAX_VALUE, all);
      lines.add("");
    }
    leftOut(lines, all);
    uncovered(lines);
    return Results.print(survey, lines);
  }

  private void leftOut(Lines lines, boolean all) {
    List<Examined> growing =
        survey.leftOut().stream().filter(one -> !one.growing().isEmpty()).toList();
    if (growing.isEmpty()) {
      lines.fact("left out", "nothing");
      return;
    }
    LeftOutRows rows = new LeftOutRows(growing);
    lines.fact(
        "left out",
        Lines.count(growing.size(), "class that grows", "classes that grow")
            + " an array, on purpose, by "
            + Lines.count(rows.size(), "row", "rows")
            + (all ? ":" : "; --all names them"));
    if (all) {
      rows.print(lines, true);
    }
  }

  /** Such a class would be a gap in the catalogue: all are named. */
  private void uncovered(Lines lines) {
    List<Examined> uncovered = survey.uncovered();
    if (uncovered.isEmpty()) {
      lines.fact("not named", "no other class that grows an array");
      return;
    }
    lines.fact(
        "not named",
        Lines.count(uncovered.size(), "class grows an array", "classes grow arrays")
            + " and the catalogue does not name "
            + (uncovered.size() == 1 ? "it:" : "them:"));
    uncovered.forEach(one -> lines.add("    " + LeftOutRows.named(one)));
  }
}

package dev.trellis.doctor;

import dev.trellis.weaver.Examined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is to be said of a jar or a folder. */
final class PlaceSection implements Section {

  private final ClassSource source;
  private final Survey survey;

  PlaceSection(ClassSource source, Survey survey) {
    this.source = source;
    this.survey = survey;
  }

  @Override
  public boolean print(Lines lines, boolean all) {
    lines.add(source.title());
    if (!source.version().isEmpty()) {
      lines.fact("version", source.version());
    }
    lines.fact("read", Lines.count(survey.count(), "class", "classes"));
    if (source.jarsInside() > 0) {
      lines.fact(
          "not read",
          Lines.count(source.jarsInside(), "jar", "jars")
              + " inside it; give "
              + (source.jarsInside() == 1 ? "it by itself" : "them by themselves"));
    }
    Results.unreadable(survey, lines, all);
    Map<String, List<Examined>> byNamer = new LinkedHashMap<>();
    for (Examined one : survey.withSites()) {
      byNamer.computeIfAbsent(one.by(), unused -> new ArrayList<>()).add(one);
    }
    byNamer.forEach((by, classes) -> print(lines, by, classes, all));
    LeftOutRows leftOut = new LeftOutRows(survey.leftOut());
    if (leftOut.size() > 0) {
      lines.fact("left out", Lines.count(survey.leftOut().size(), "class", "classes"));
      leftOut.print(lines, all);
    }
    List<Examined> beside = survey.uncovered().stream().filter(one -> !one.by().isEmpty()).toList();
    if (!beside.isEmpty()) {
      lines.fact(
          "no site",
          Lines.count(beside.size(), "class", "classes")
              + " of a known library, in which other fields grow:");
      beside.stream()
          .limit(all ? beside.size() : Lines.MOST)
          .forEach(one -> lines.add("    " + LeftOutRows.named(one)));
      lines.more(beside.size(), all);
    }
    Suggestion.print(survey, lines, all);
    return Results.print(survey, lines);
  }

  private void print(Lines lines, String by, List<Examined> classes, boolean all) {
    if (by.equals(Examined.SITES)) {
      lines.fact("sites", Lines.count(classes.size(), "class", "classes") + " that --sites finds");
    } else {
      int space = by.lastIndexOf(' ');
      String versions = by.substring(space + 1);
      boolean outside = Versions.areOutside(versions, source.version());
      lines.fact(
          "library",
          by.substring(0, space)
              + ", verified for "
              + versions
              + (outside ? "; version " + source.version() + " lies outside" : ""));
    }
    lines.add("");
    ClassTable.byFields(classes).print(lines, all ? Integer.MAX_VALUE : Lines.MOST, all);
    lines.add("");
  }
}

package dev.trellis.doctor;

import dev.trellis.weaver.Examined;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** With which value of {@code sites} classes would be found that nobody names. */
final class Suggestion {

  private Suggestion() {}

  static void print(Survey survey, Lines lines, boolean all) {
    Map<String, List<Examined>> packages = new TreeMap<>();
    int classes = 0;
    for (Examined one : survey.uncovered()) {
      if (one.by().isEmpty()) {
        packages.computeIfAbsent(pattern(one.name()), unused -> new ArrayList<>()).add(one);
        classes++;
      }
    }
    if (packages.isEmpty()) {
      return;
    }
    lines.fact(
        "not named",
        Lines.count(classes, "class grows an array", "classes grow arrays")
            + " and no catalogue names "
            + (classes == 1 ? "it" : "them")
            + (all ? "" : " (--all does)")
            + "; would be found with:");
    List<Map.Entry<String, List<Examined>>> most = new ArrayList<>(packages.entrySet());
    most.sort(Comparator.comparingInt(entry -> -entry.getValue().size()));
    for (Map.Entry<String, List<Examined>> entry :
        most.subList(0, all ? most.size() : Math.min(most.size(), Lines.MOST))) {
      lines.add(
          "    sites="
              + entry.getKey()
              + "  "
              + Lines.count(entry.getValue().size(), "class", "classes"));
      if (all) {
        entry.getValue().forEach(one -> lines.add("      " + LeftOutRows.named(one)));
      }
    }
    lines.more(most.size(), all);
  }

  /** The pattern of all classes of the same package, and of none below it. */
  private static String pattern(String name) {
    return name.substring(0, name.lastIndexOf('.') + 1) + "*";
  }
}

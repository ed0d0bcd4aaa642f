package dev.trellis.doctor;

import dev.trellis.weaver.Examined;
import dev.trellis.weaver.LeftOut;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What rows of a catalogue leave out on purpose, and why. */
final class LeftOutRows {

  private final Map<LeftOut, List<Examined>> classes = new LinkedHashMap<>();

  LeftOutRows(List<Examined> leftOut) {
    for (Examined one : leftOut) {
      LeftOut row = one.leftOut();
      if (row != null) {
        classes.computeIfAbsent(row, unused -> new ArrayList<>()).add(one);
      }
    }
  }

  int size() {
    return classes.size();
  }

  /** A line a row, and with {@code all} the classes that it is about. */
  void print(Lines lines, boolean all) {
    classes.forEach(
        (row, about) -> {
          String pattern = row.pattern().text();
          boolean itself = about.size() == 1 && about.get(0).name().equals(pattern);
          String count = itself ? "" : " (" + Lines.count(about.size(), "class", "classes") + ")";
          lines.add("    " + pattern + count + ": " + row.reason());
          if (all && !itself) {
            about.forEach(one -> lines.add("      " + named(one)));
          }
        });
  }

  /** A class with the fields in which growth is seen. */
  static String named(Examined one) {
    String fields = String.join(", ", one.growing());
    return fields.isEmpty() ? one.name() : one.name() + "  " + fields;
  }
}

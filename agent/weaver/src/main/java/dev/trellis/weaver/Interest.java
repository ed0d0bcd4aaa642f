package dev.trellis.weaver;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which instructions of a method must have a name, besides those that allocate arrays. Naming every
 * one would cost more than all the rest of weaving, in a JVM that has just started and interprets.
 */
class Interest {

  private final Set<String> calls = new HashSet<>();
  private final Set<String> puts = new HashSet<>();
  private final Set<String> empties = new HashSet<>();
  private final boolean nodes;

  Interest(boolean nodes) {
    this.nodes = nodes;
  }

  static Interest of(List<GrowthRow> rows) {
    Interest interest = new Interest(true);
    for (GrowthRow row : rows) {
      interest.point(row.point());
    }
    return interest;
  }

  /** Adds an instruction as a catalogue names it. */
  void point(String point) {
    int end = point.indexOf('#');
    if (point.startsWith(Points.CALL)) {
      calls.add(point.substring(Points.CALL.length(), end));
    } else if (point.startsWith(Points.PUT)) {
      puts.add(point.substring(Points.PUT.length(), end));
    } else if (point.startsWith(Points.EMPTY)) {
      empties.add(point.substring(Points.EMPTY.length(), end));
    }
  }

  void call(String method) {
    calls.add(method);
  }

  void put(String field) {
    puts.add(field);
  }

  boolean isCall(String method) {
    return calls.contains(method);
  }

  boolean isPut(String field) {
    return puts.contains(field);
  }

  boolean isEmpty(String field) {
    return empties.contains(field);
  }

  boolean isNode() {
    return nodes;
  }
}

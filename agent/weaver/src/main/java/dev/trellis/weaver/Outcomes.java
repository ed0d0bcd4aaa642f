package dev.trellis.weaver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of each class, and what was missed beside. Those that an earlier start has woven are
 * looked up when somebody asks. Any number of threads.
 */
final class Outcomes {

  private final WovenClasses before;
  private final Map<String, Outcome> outcomes = new TreeMap<>();
  private final List<String> gaps = new ArrayList<>();
  private volatile boolean ranOutOfRoom;

  Outcomes(WovenClasses before) {
    this.before = before;
  }

  /** Replaces what was said of the class until now. */
  void put(String name, Outcome outcome) {
    synchronized (outcomes) {
      lookUp();
      outcomes.put(name, outcome);
    }
  }

  /** What became of a class that was handed over. */
  Outcome of(String name) {
    Outcome outcome = all().get(name);
    if (outcome == null) {
      throw new IllegalStateException(name + " was not handed over");
    }
    return outcome;
  }

  /** A copy, by name. */
  Map<String, Outcome> all() {
    synchronized (outcomes) {
      lookUp();
      return new TreeMap<>(outcomes);
    }
  }

  private void lookUp() {
    for (WovenClass taken : before.taken()) {
      outcomes.put(taken.name(), taken.outcome());
    }
  }

  /** Names of the classes that have been woven. */
  List<String> wovenClasses() {
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, Outcome> entry : all().entrySet()) {
      if (!entry.getValue().rows().isEmpty()) {
        names.add(entry.getKey());
      }
    }
    return names;
  }

  /** Why classes could not be woven, a line each, by the name of the class. */
  List<String> failures() {
    List<String> failures = new ArrayList<>();
    for (Outcome outcome : all().values()) {
      if (outcome.failure() != null) {
        failures.add(outcome.failure());
      }
    }
    return failures;
  }

  /** Notes that growth was missed for a reason that no site shows. */
  void missed(String gap) {
    synchronized (gaps) {
      gaps.add(gap);
    }
  }

  /** Notes that a class was not woven for want of heap or stack; allocates nothing. */
  void ranOutOfRoom() {
    ranOutOfRoom = true;
  }

  /** What was missed for a reason that no site shows, a line each. */
  List<String> gaps() {
    List<String> lines;
    synchronized (gaps) {
      lines = new ArrayList<>(gaps);
    }
    if (ranOutOfRoom) {
      lines.add("there was no heap or no stack left when a class was loaded: it is not woven");
    }
    return lines;
  }
}

package dev.trellis.policy.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was found, each once. Any number of threads. */
final class Breaches {

  private final boolean listening;
  private final Map<String, String> found = new LinkedHashMap<>();

  Breaches() {
    this(true);
  }

  private Breaches(boolean listening) {
    this.listening = listening;
  }

  /** Of somebody who measures, and to whom nothing is to be said: words take memory. */
  static Breaches unheard() {
    return new Breaches(false);
  }

  /** Whether there is a point in finding words. */
  boolean isListening() {
    return listening;
  }

  /**
   * Adds a breach, unless one of its kind was found before.
   *
   * @param kind what it is told apart by
   * @param text what to say
   */
  synchronized void add(String kind, String text) {
    found.putIfAbsent(kind, text);
  }

  synchronized List<String> all() {
    return new ArrayList<>(found.values());
  }
}

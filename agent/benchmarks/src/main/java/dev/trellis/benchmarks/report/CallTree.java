package dev.trellis.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Grows a list at each of thousands of stacks, of which no two are alike: on each of three levels
 * the line tells one way from the others.
 */
final class CallTree {

  /** Ways on each level. */
  private static final int WAYS = 18;

  private static final int ELEMENTS = 40;

  private static List<String> last = List.of();

  private CallTree() {}

  /**
   * Grows a list at one stack.
   *
   * @param site from 0 to 5,831
   * @return how long the list is
   */
  static int grow(int site) {
    first(site);
    return last.size();
  }

  private static void first(int site) {
    switch (site % WAYS) {
      case 0 -> second(site / WAYS);
      case 1 -> second(site / WAYS);
      case 2 -> second(site / WAYS);
      case 3 -> second(site / WAYS);
      case 4 -> second(site / WAYS);
      case 5 -> second(site / WAYS);
      case 6 -> second(site / WAYS);
      case 7 -> second(site / WAYS);
      case 8 -> second(site / WAYS);
      case 9 -> second(site / WAYS);
      case 10 -> second(site / WAYS);
      case 11 -> second(site / WAYS);
      case 12 -> second(site / WAYS);
      case 13 -> second(site / WAYS);
      case 14 -> second(site / WAYS);
      case 15 -> second(site / WAYS);
      case 16 -> second(site / WAYS);
      default -> second(site / WAYS);
    }
  }

  private static void second(int site) {
    switch (site % WAYS) {
      case 0 -> third(site / WAYS);
      case 1 -> third(site / WAYS);
      case 2 -> third(site / WAYS);
      case 3 -> third(site / WAYS);
      case 4 -> third(site / WAYS);
      case 5 -> third(site / WAYS);
      case 6 -> third(site / WAYS);
      case 7 -> third(site / WAYS);
      case 8 -> third(site / WAYS);
      case 9 -> third(site / WAYS);
      case 10 -> third(site / WAYS);
      case 11 -> third(site / WAYS);
      case 12 -> third(site / WAYS);
      case 13 -> third(site / WAYS);
      case 14 -> third(site / WAYS);
      case 15 -> third(site / WAYS);
      case 16 -> third(site / WAYS);
      default -> third(site / WAYS);
    }
  }

  private static void third(int site) {
    switch (site) {
      case 0 -> fourth();
      case 1 -> fourth();
      case 2 -> fourth();
      case 3 -> fourth();
      case 4 -> fourth();
      case 5 -> fourth();
      case 6 -> fourth();
      case 7 -> fourth();
      case 8 -> fourth();
      case 9 -> fourth();
      case 10 -> fourth();
      case 11 -> fourth();
      case 12 -> fourth();
      case 13 -> fourth();
      case 14 -> fourth();
      case 15 -> fourth();
      case 16 -> fourth();
      default -> fourth();
    }
  }

  private static void fourth() {
    List<String> list = new ArrayList<>();
    for (int i = 0; i < ELEMENTS; i++) {
      list.add("x");
    }
    last = list;
  }
}

package dev.trellis.benchmarks.workloads;

import java.util.ArrayList;
import java.util.List;

/**
 * Up to 5,832 call sites: stacks of three frames, each in one of 18 lines. A storage at each of
 * them is so large that a sample falls on it.
 */
final class CallSites {

  private static final int LINES = 18;
  private static final int FRAMES = 3;

  /** 4 MiB: eight times what lies between two samples, so one call site in 3,000 is missed. */
  private static final int ELEMENTS = 1 << 20;

  private CallSites() {}

  /** Grows a list at the call site of this number; 1. */
  static int grown(int site) {
    return grown(site, FRAMES);
  }

  private static int grown(int site, int left) {
    int rest = site / LINES;
    if (left == 0) {
      return filled(new ArrayList<>(ELEMENTS));
    }
    return switch (site % LINES) {
      case 0 -> grown(rest, left - 1);
      case 1 -> grown(rest, left - 1);
      case 2 -> grown(rest, left - 1);
      case 3 -> grown(rest, left - 1);
      case 4 -> grown(rest, left - 1);
      case 5 -> grown(rest, left - 1);
      case 6 -> grown(rest, left - 1);
      case 7 -> grown(rest, left - 1);
      case 8 -> grown(rest, left - 1);
      case 9 -> grown(rest, left - 1);
      case 10 -> grown(rest, left - 1);
      case 11 -> grown(rest, left - 1);
      case 12 -> grown(rest, left - 1);
      case 13 -> grown(rest, left - 1);
      case 14 -> grown(rest, left - 1);
      case 15 -> grown(rest, left - 1);
      case 16 -> grown(rest, left - 1);
      default -> grown(rest, left - 1);
    };
  }

  private static int filled(List<Integer> list) {
    list.add(1);
    return list.size();
  }
}

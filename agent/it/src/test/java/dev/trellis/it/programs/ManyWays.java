package dev.trellis.it.programs;

import java.util.ArrayList;
import java.util.List;

/** Makes a list by each of the ways through a binary tree of calls: as many stacks as ways. */
public final class ManyWays {

  private static List<Integer> last = new ArrayList<>();

  private ManyWays() {}

  /**
   * Runs.
   *
   * @param args levels of the tree
   */
  public static void main(String[] args) {
    int levels = Integer.parseInt(args[0]);
    for (int way = 0; way < 1 << levels; way++) {
      go(levels, way);
    }
    System.out.println(last.size());
  }

  private static void go(int levels, int way) {
    if (levels == 0) {
      last = new ArrayList<>(3);
    } else if ((way & 1) == 0) {
      go(levels - 1, way >> 1);
    } else {
      go(levels - 1, way >> 1);
    }
  }
}

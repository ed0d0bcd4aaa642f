package dev.trellis.it.programs;

import java.util.ArrayList;
import java.util.List;

/** Keeps lists of fifty slots for ever, and catches nothing. */
public final class LeaksSmallLists {

  private final List<Integer> list = new ArrayList<>(50);
  private final LeaksSmallLists before;

  private LeaksSmallLists(LeaksSmallLists before) {
    this.before = before;
  }

  /** Takes nothing. */
  public static void main(String[] arguments) {
    LeaksSmallLists latest = null;
    do {
      latest = new LeaksSmallLists(latest);
    } while (latest.list.isEmpty());
    System.out.println(latest.before);
  }
}

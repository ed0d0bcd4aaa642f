package dev.trellis.it.programs;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;

/** Fills a map to just beyond where its table grows, and has the heap collected at once. */
public final class FillsAndCollects {

  /** The table of 524,288 slots comes with the 196,609th. */
  private static final int MAPPINGS = 196_700;

  private static final int MOST_ASKED = 20;

  private FillsAndCollects() {}

  /**
   * The program.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Map<Integer, Integer> map = new HashMap<>();
    for (int i = 0; i < MAPPINGS; i++) {
      Integer unused = map.put(i, i);
    }
    // Asked for again where the JVM leaves it out, as for a thread in a critical section of JNI.
    WeakReference<Object> witness = new WeakReference<>(new Object());
    for (int i = 0; i < MOST_ASKED && !witness.refersTo(null); i++) {
      System.gc();
    }
    System.out.println(map.size());
    Reference.reachabilityFence(map);
  }
}

package dev.trellis.it.programs;

import java.lang.ref.Reference;
import java.util.HashMap;
import java.util.Map;

/** Fills a map to just beyond where its table grows, and has the heap collected at once. */
public final class FillsAndCollects {

  /** The table of 524,288 slots comes with the 196,609th. */
  private static final int MAPPINGS = 196_700;

  private FillsAndCollects() {}

  /**
   * The program. It begins when the first report is there: while one is made, some arrays are held,
   * and a collection may be put off for a critical section of JNI.
   *
   * @param args the report
   */
  public static void main(String[] args) {
    AwaitsFile.main(args);
    Map<Integer, Integer> map = new HashMap<>();
    for (int i = 0; i < MAPPINGS; i++) {
      Integer unused = map.put(i, i);
    }
    System.gc();
    System.out.println(map.size());
    Reference.reachabilityFence(map);
  }
}

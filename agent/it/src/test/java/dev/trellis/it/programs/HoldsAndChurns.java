package dev.trellis.it.programs;

import java.io.CharArrayWriter;
import java.io.IOException;
import java.lang.ref.Reference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Hoards, lets go, then holds a known set, and makes garbage of the same kinds all the while.
 * Prints {@code held} when nothing changes any more, and ends when its input does.
 */
public final class HoldsAndChurns {

  private static final int BIT_SETS = 1_200;
  private static final int WRITERS = 4_800;
  private static final int SIZES = 12;
  private static final int LISTS = 5;
  private static final int ROOM = 100_000;

  /** Some 400 MB of garbage: by count, so that a seed draws the same samples in every run. */
  private static final int CHURNED = 20_000;

  private static int made;

  /** Held until the JVM ends, and with it its last report. */
  private static final List<Object> HELD = new ArrayList<>();

  private HoldsAndChurns() {}

  /**
   * The program.
   *
   * @param args none
   */
  public static void main(String[] args) throws IOException {
    Object[] hoard = hoard();
    // More than once: the JVM may leave one out for a thread in a critical section of JNI, such as
    // the reporter's when it unpacks a class.
    for (int i = 0; i < 3; i++) {
      churn();
      System.gc();
    }
    churn();
    Reference.reachabilityFence(hoard);
    hoard = null;
    BitSet[] sets = new BitSet[BIT_SETS];
    CharArrayWriter[] writers = new CharArrayWriter[WRITERS];
    List<?>[] lists = new List<?>[LISTS];
    for (int i = 0; i < BIT_SETS; i++) {
      sets[i] = set(i);
    }
    for (int i = 0; i < WRITERS; i++) {
      writers[i] = writer(i);
    }
    for (int i = 0; i < LISTS; i++) {
      lists[i] = list();
    }
    HELD.addAll(List.of(sets, writers, lists));
    churn();
    System.gc();
    System.gc();
    System.out.println("held");
    int end = System.in.read();
    System.out.println("ended " + end + " " + (made > 0));
  }

  private static Object[] hoard() {
    Object[] hoard = new Object[1_000];
    for (int i = 0; i < hoard.length; i++) {
      hoard[i] = new ArrayDeque<>(32_000);
    }
    return hoard;
  }

  /** Made long enough at once in two of three cases, and grown in the third. */
  private static BitSet set(int i) {
    BitSet set = new BitSet(i % 3 == 0 ? 64 : 200_000 + i * 64);
    set.set(199_000 + i * 64);
    return set;
  }

  private static CharArrayWriter writer(int i) {
    return new CharArrayWriter(16 << (i % SIZES));
  }

  private static List<Integer> list() {
    List<Integer> list = new ArrayList<>(ROOM);
    for (int i = 0; i < ROOM / 4; i++) {
      list.add(i & 127);
    }
    return list;
  }

  private static void churn() {
    Object[] some = new Object[64];
    for (int end = made + CHURNED; made < end; made++) {
      some[made & 63] = made % 2 == 0 ? set(made & 1023) : writer(made);
    }
  }
}

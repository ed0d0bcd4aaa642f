package dev.trellis.benchmarks.live;

import java.util.ArrayList;

/** Holds a million lists, makes garbage that nobody watches, and has the whole heap collected. */
public final class HoldsMany {

  private static final int LISTS = 1_000_000;
  private static final int SLOTS = 24;
  private static final int GARBAGE = 400_000;
  private static final int GARBAGE_BYTES = 8_000;
  private static final int COLLECTIONS = 9;

  private static final Object[] HELD = new Object[LISTS];

  private static byte[] last = {};

  private HoldsMany() {}

  /** Takes no arguments. */
  public static void main(String[] args) {
    for (int i = 0; i < LISTS; i++) {
      HELD[i] = new ArrayList<>(SLOTS);
    }
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    for (int i = 0; i < GARBAGE; i++) {
      last = new byte[GARBAGE_BYTES];
    }
    System.out.println("garbage of " + last.length);
  }
}

package dev.trellis.it.programs;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.PriorityQueue;
import java.util.Set;

/** Grows containers whose classes no JVM loads before main, and shows its first identity hashes. */
public final class GrowsLater {

  private GrowsLater() {}

  /** Prints what it has grown, and a hash. */
  public static void main(String[] arguments) {
    PriorityQueue<Integer> queue = new PriorityQueue<>(2);
    BitSet bits = new BitSet(64);
    Set<Integer> set = new LinkedHashSet<>();
    for (int i = 0; i < 100; i++) {
      queue.add(i);
      bits.set(i);
      set.add(i);
    }
    System.out.println(queue.size() + " " + bits.cardinality() + " " + set.size());
    System.out.println(System.identityHashCode(new Object()));
  }
}

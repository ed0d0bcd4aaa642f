package dev.trellis.it.programs;

import java.util.HashMap;
import java.util.Map;

/**
 * Turns a bin of a map into a tree for the first time, while all growth is denied. To compare the
 * keys the JDK parses the signature of their class, and grows lists for it, at a moment when the
 * new node is linked and the map's size not yet raised.
 */
public final class FirstTree {

  private FirstTree() {}

  /** Prints size, number of entries iterated and number of keys found. */
  public static void main(String[] arguments) {
    Map<Colliding, Integer> map = new HashMap<>(64);
    for (int i = 0; i < 8; i++) {
      map.put(new Colliding(i, 0), i);
    }
    boolean unused = Denial.strikes(0, () -> map.put(new Colliding(8, 0), 8));
    int iterated = 0;
    int found = 0;
    for (int value : map.values()) {
      iterated++;
      found += map.containsKey(new Colliding(value, 0)) ? 1 : 0;
    }
    System.out.println("size " + map.size() + ", iterates " + iterated + ", finds " + found);
  }
}

package dev.trellis.it.programs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;

/** Grows one container for ever, and tells how it ended. */
public final class GrowUntilDenied {

  private static final int MOST = 3_000_000;

  private GrowUntilDenied() {}

  /**
   * Prints the message of the error that ends it, then the container's size and that it is whole.
   *
   * @param arguments {@code list}, {@code map} or {@code deque}; with {@code uncaught} the error
   *     ends the program
   */
  public static void main(String[] arguments) {
    boolean uncaught = arguments.length > 1;
    int size = 0;
    ArrayList<Integer> list = new ArrayList<>();
    HashMap<Integer, Integer> map = new HashMap<>();
    ArrayDeque<Integer> deque = new ArrayDeque<>();
    try {
      for (; size < MOST; size++) {
        switch (arguments[0]) {
          case "list" -> list.add(size);
          case "map" -> map.put(size, size);
          default -> deque.add(size);
        }
      }
      System.out.println("never denied");
    } catch (OutOfMemoryError e) {
      if (uncaught) {
        throw e;
      }
      System.out.println(e.getMessage());
      System.out.println(e.getClass().getSimpleName());
    }
    System.out.println(list.size() + map.size() + deque.size() - size);
  }
}

package dev.trellis.it.programs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Fills containers under faults, and compares each with a model that cannot fail: arrays that are
 * there from the beginning.
 */
public final class Faulted {

  private static final int ELEMENTS = 2_000;

  private final boolean[] in = new boolean[ELEMENTS];
  private final int[] struckAt = new int[ELEMENTS];
  private int struck;

  private Faulted() {}

  /**
   * Prints for each kind of container which of its elements met a fault, and what is wrong with it,
   * if anything is.
   *
   * @param arguments none, or anything to have the message of the first fault printed, too
   */
  public static void main(String[] arguments) {
    new Faulted().list(arguments.length > 0);
    new Faulted().deque();
    new Faulted().queue();
    new Faulted().map(new HashMap<>(), "hash");
    new Faulted().map(new LinkedHashMap<>(), "linked");
    new Faulted().text();
  }

  private void list(boolean tells) {
    ArrayList<Integer> list = new ArrayList<>();
    String message = "none";
    for (int i = 0; i < ELEMENTS; i++) {
      try {
        in[i] = list.add(i);
      } catch (OutOfMemoryError e) {
        message = struck == 0 ? message(e) : message;
        struckAt[struck++] = i;
      }
    }
    print("list", order(list.iterator()) && list.size() == present());
    if (tells) {
      System.out.println(message);
    }
  }

  private void deque() {
    ArrayDeque<Integer> deque = new ArrayDeque<>();
    for (int i = 0; i < ELEMENTS; i++) {
      try {
        deque.addLast(i);
        in[i] = true;
      } catch (OutOfMemoryError e) {
        fault(e, i);
      }
    }
    print("deque", order(deque.iterator()) && deque.size() == present());
  }

  private void queue() {
    PriorityQueue<Integer> queue = new PriorityQueue<>();
    for (int i = ELEMENTS - 1; i >= 0; i--) {
      try {
        in[i] = queue.add(i);
      } catch (OutOfMemoryError e) {
        fault(e, i);
      }
    }
    boolean whole = queue.size() == present();
    for (int i = 0; i < ELEMENTS; i++) {
      whole &= !in[i] || queue.remove() == i;
    }
    print("queue", whole);
  }

  /** Whether the element of a put that was refused is in may be either; but it must be all in. */
  private void map(Map<Integer, Integer> map, String kind) {
    for (int i = 0; i < ELEMENTS; i++) {
      try {
        map.put(i, i);
        in[i] = true;
      } catch (OutOfMemoryError e) {
        fault(e, i);
        in[i] = map.containsKey(i);
      }
    }
    boolean whole = order(map.keySet().iterator()) && map.size() == present();
    for (int i = 0; i < ELEMENTS; i++) {
      whole &= in[i] == Integer.valueOf(i).equals(map.get(i));
    }
    print(kind, whole);
  }

  private void text() {
    StringBuilder text = new StringBuilder();
    int length = 0;
    for (int i = 0; i < ELEMENTS; i++) {
      try {
        text.append((char) ('a' + i % 26));
        in[i] = true;
        length++;
      } catch (OutOfMemoryError e) {
        fault(e, i);
      }
    }
    boolean whole = text.length() == length;
    int at = 0;
    for (int i = 0; i < ELEMENTS && whole; i++) {
      whole = !in[i] || text.charAt(at++) == 'a' + i % 26;
    }
    print("text", whole);
  }

  private void fault(OutOfMemoryError error, int element) {
    String unused = message(error);
    struckAt[struck++] = element;
  }

  private static String message(OutOfMemoryError error) {
    if (!error.getClass().getSimpleName().equals("GrowthDeniedError")) {
      throw error;
    }
    return error.getMessage();
  }

  private int present() {
    int present = 0;
    for (boolean there : in) {
      present += there ? 1 : 0;
    }
    return present;
  }

  private boolean order(Iterator<Integer> elements) {
    for (int i = 0; i < ELEMENTS; i++) {
      if (in[i] && (!elements.hasNext() || elements.next() != i)) {
        return false;
      }
    }
    return !elements.hasNext();
  }

  /** Piece by piece: a text that is put together here may meet a fault itself. */
  private void print(String kind, boolean whole) {
    System.out.print(kind);
    for (int i = 0; i < struck; i++) {
      System.out.print(" ");
      System.out.print(struckAt[i]);
    }
    System.out.println(whole ? "" : " BROKEN");
  }
}

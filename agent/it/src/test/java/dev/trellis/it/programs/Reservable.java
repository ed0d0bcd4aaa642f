package dev.trellis.it.programs;

import dev.trellis.api.Growth;
import dev.trellis.api.Reservation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Stack;
import java.util.Vector;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * A container in which room can be reserved. It holds numbers from 0 to 25.
 *
 * @param name what it is
 * @param reserve asks for room for so many more
 * @param add adds one at its end
 * @param remove takes one away: the first of a deque, the last of any other
 * @param content what it holds
 */
record Reservable(
    String name,
    IntFunction<Reservation> reserve,
    IntConsumer add,
    Runnable remove,
    Supplier<List<Integer>> content) {

  static final String DEQUE = "deque";

  private static final char NARROW = 'a';
  private static final char WIDE = '\u4e00';

  /**
   * One of each kind, with nothing in it but for the builder of wide characters, which holds one: a
   * builder that is empty is one of narrow ones.
   *
   * @param capacity what they are made with; negative for none
   */
  static List<Reservable> all(int capacity) {
    ArrayList<Integer> list = capacity < 0 ? new ArrayList<>() : new ArrayList<>(capacity);
    Vector<Integer> vector = capacity < 0 ? new Vector<>() : new Vector<>(capacity, 3);
    Stack<Integer> stack = new Stack<>();
    ArrayDeque<Integer> deque = capacity < 0 ? new ArrayDeque<>() : new ArrayDeque<>(capacity);
    return List.of(
        of("list", n -> Growth.tryReserve(list, n), list, () -> list.remove(list.size() - 1)),
        of("vector", n -> Growth.tryReserve(vector, n), vector, () -> removeLast(vector)),
        of("stack", n -> Growth.tryReserve(stack, n), stack, () -> removeLast(stack)),
        of(DEQUE, n -> Growth.tryReserve(deque, n), deque, deque::removeFirst),
        of("builder", NARROW, capacity < 0 ? new StringBuilder() : new StringBuilder(capacity)),
        of("wide builder", WIDE, new StringBuilder().append(WIDE)),
        of(capacity < 0 ? new StringBuffer() : new StringBuffer(capacity)));
  }

  private static Reservable of(
      String name, IntFunction<Reservation> reserve, Collection<Integer> numbers, Runnable remove) {
    return new Reservable(name, reserve, numbers::add, remove, () -> List.copyOf(numbers));
  }

  private static Reservable of(String name, char first, StringBuilder text) {
    return new Reservable(
        name,
        n -> Growth.tryReserve(text, n),
        number -> text.append((char) (first + number)),
        () -> text.setLength(text.length() - 1),
        () -> numbers(text, first));
  }

  private static Reservable of(StringBuffer text) {
    return new Reservable(
        "buffer",
        n -> Growth.tryReserve(text, n),
        number -> text.append((char) (NARROW + number)),
        () -> text.setLength(text.length() - 1),
        () -> numbers(text, NARROW));
  }

  private static void removeLast(Vector<Integer> vector) {
    vector.remove(vector.size() - 1);
  }

  private static List<Integer> numbers(CharSequence text, char first) {
    return text.chars().map(character -> character - first).boxed().toList();
  }
}

package dev.trellis.it.programs.tallied;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * A container type, and the rule by which it grows when it is filled one by one.
 *
 * @param type its class's name
 * @param filled makes one and puts so many elements in
 * @param element bytes of one element of its storage; {@link #REFERENCE} for a reference
 * @param table whether growth moves nodes and copies no array
 * @param first length of the first storage
 * @param holds how many elements a storage of a length takes before it is replaced
 * @param next the length that follows a length
 */
record Kind(
    Class<?> type,
    IntFunction<Object> filled,
    int element,
    boolean table,
    int first,
    IntUnaryOperator holds,
    IntUnaryOperator next) {

  /** The most elements that one is filled with. */
  static final int MOST = 400;

  /** In the place of a size: that of a reference, which the VM decides. */
  static final int REFERENCE = 0;

  private static final Integer[] NUMBERS = numbers();
  private static final IntUnaryOperator TWICE = length -> 2 * length;
  private static final IntUnaryOperator TWICE_AND_2 = length -> 2 * length + 2;
  private static final IntUnaryOperator BY_HALF = length -> length + length / 2;
  private static final IntUnaryOperator BY_HALF_FROM_64 =
      length -> length < 64 ? 2 * length + 2 : length + length / 2;
  private static final IntUnaryOperator ALL = length -> length;
  private static final IntUnaryOperator THREE_QUARTERS = length -> length / 4 * 3;

  /** Every kind. */
  static final List<Kind> ALL_KINDS =
      List.of(
          array(ArrayList.class, Kind::list, REFERENCE, 10, ALL, BY_HALF),
          table(HashMap.class, Kind::map, THREE_QUARTERS),
          // A ring grows as soon as it is full.
          array(ArrayDeque.class, Kind::deque, REFERENCE, 17, n -> n - 1, BY_HALF_FROM_64),
          array(Vector.class, Kind::vector, REFERENCE, 10, ALL, TWICE),
          array(PriorityQueue.class, Kind::heap, REFERENCE, 11, ALL, BY_HALF_FROM_64),
          // It grows when it has come to its threshold, not when it exceeds it.
          table(ConcurrentHashMap.class, Kind::concurrentMap, n -> n / 4 * 3 - 1),
          array(StringBuilder.class, Kind::builder, Byte.BYTES, 16, ALL, TWICE_AND_2),
          array(ByteArrayOutputStream.class, Kind::stream, Byte.BYTES, 32, ALL, TWICE),
          array(BitSet.class, Kind::bits, Long.BYTES, 1, n -> n * Long.SIZE, TWICE));

  private static Kind array(
      Class<?> type,
      IntFunction<Object> filled,
      int element,
      int first,
      IntUnaryOperator holds,
      IntUnaryOperator next) {
    return new Kind(type, filled, element, false, first, holds, next);
  }

  private static Kind table(Class<?> type, IntFunction<Object> filled, IntUnaryOperator holds) {
    return new Kind(type, filled, REFERENCE, true, 16, holds, TWICE);
  }

  private static Object list(int elements) {
    ArrayList<Integer> list = new ArrayList<>();
    for (int i = 0; i < elements; i++) {
      list.add(NUMBERS[i]);
    }
    return list;
  }

  private static Object map(int elements) {
    HashMap<Integer, Integer> map = new HashMap<>();
    for (int i = 0; i < elements; i++) {
      map.put(NUMBERS[i], NUMBERS[i]);
    }
    return map;
  }

  private static Object deque(int elements) {
    ArrayDeque<Integer> deque = new ArrayDeque<>();
    for (int i = 0; i < elements; i++) {
      deque.add(NUMBERS[i]);
    }
    return deque;
  }

  private static Object vector(int elements) {
    Vector<Integer> vector = new Vector<>();
    for (int i = 0; i < elements; i++) {
      vector.add(NUMBERS[i]);
    }
    return vector;
  }

  private static Object heap(int elements) {
    PriorityQueue<Integer> heap = new PriorityQueue<>();
    for (int i = 0; i < elements; i++) {
      heap.add(NUMBERS[i]);
    }
    return heap;
  }

  private static Object concurrentMap(int elements) {
    ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();
    for (int i = 0; i < elements; i++) {
      map.put(NUMBERS[i], NUMBERS[i]);
    }
    return map;
  }

  private static Object builder(int elements) {
    StringBuilder builder = new StringBuilder();
    for (int i = 0; i < elements; i++) {
      builder.append('x');
    }
    return builder;
  }

  private static Object stream(int elements) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    for (int i = 0; i < elements; i++) {
      stream.write(i);
    }
    return stream;
  }

  private static Object bits(int elements) {
    BitSet bits = new BitSet();
    for (int i = 0; i < elements; i++) {
      bits.set(i);
    }
    return bits;
  }

  private static Integer[] numbers() {
    Integer[] numbers = new Integer[MOST];
    for (int i = 0; i < MOST; i++) {
      numbers[i] = i;
    }
    return numbers;
  }
}

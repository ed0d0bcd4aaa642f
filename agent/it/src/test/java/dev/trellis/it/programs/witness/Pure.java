package dev.trellis.it.programs.witness;

import java.io.ByteArrayOutputStream;
import java.io.CharArrayWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

/**
 * Growth in which nothing is allocated but the container, its storages and its nodes: all that is
 * put in stood there before.
 *
 * @param type name of the container's class
 * @param empty makes an empty one
 * @param storage makes what an empty one has as its storage from the start; null where that is none
 * @param put puts in one more element, by its number
 * @param nodes whether each element has a node
 * @param besides makes what else each growth allocates; null where that is nothing
 */
record Pure(
    String type,
    Supplier<Object> empty,
    Supplier<Object> storage,
    ObjIntConsumer<Object> put,
    boolean nodes,
    Supplier<Object> besides) {

  private static final Integer[] NUMBERS = numbers();

  /** Whether an empty {@link CopyOnWriteArrayList} has an array of its own: no longer on 25. */
  private static final boolean BORN_WITH_STORAGE = Runtime.version().feature() < 25;

  /** Every kind, a line each. */
  static final List<Pure> ALL =
      List.of(
          array(ArrayList::new, null, (ArrayList<Object> c, int i) -> c.add(NUMBERS[i])),
          table(
              HashMap::new,
              null,
              (HashMap<Object, Object> c, int i) -> c.put(NUMBERS[i], NUMBERS[i])),
          array(
              ArrayDeque::new, references(17), (ArrayDeque<Object> c, int i) -> c.add(NUMBERS[i])),
          array(Vector::new, references(10), (Vector<Object> c, int i) -> c.add(NUMBERS[i])),
          array(
              PriorityQueue::new,
              references(11),
              (PriorityQueue<Object> c, int i) -> c.add(NUMBERS[i])),
          table(
              Hashtable::new,
              references(11),
              (Hashtable<Object, Object> c, int i) -> c.put(NUMBERS[i], NUMBERS[i])),
          array(
              IdentityHashMap::new,
              references(64),
              (IdentityHashMap<Object, Object> c, int i) -> c.put(NUMBERS[i], NUMBERS[i])),
          table(
              WeakHashMap::new,
              references(16),
              (WeakHashMap<Object, Object> c, int i) -> c.put(NUMBERS[i], NUMBERS[i])),
          array(BitSet::new, () -> new long[1], (BitSet c, int i) -> c.set(8 * i)),
          array(StringBuilder::new, () -> new byte[16], (StringBuilder c, int i) -> c.append('x')),
          array(
              ByteArrayOutputStream::new,
              () -> new byte[32],
              (ByteArrayOutputStream c, int i) -> c.write(i)),
          array(CharArrayWriter::new, () -> new char[32], (CharArrayWriter c, int i) -> c.write(i)),
          array(
              CopyOnWriteArrayList::new,
              BORN_WITH_STORAGE ? references(0) : null,
              (CopyOnWriteArrayList<Object> c, int i) -> c.add(NUMBERS[i])),
          array(
              PriorityBlockingQueue::new,
              references(11),
              (PriorityBlockingQueue<Object> c, int i) -> c.add(NUMBERS[i])),
          table(
                  ConcurrentHashMap::new,
                  null,
                  (ConcurrentHashMap<Object, Object> c, int i) -> c.put(NUMBERS[i], NUMBERS[i]))
              .besides(Forwarding::new));

  /** An element goes into an array that is all the container has. */
  private static <C> Pure array(Supplier<C> empty, Supplier<Object> storage, Putting<C> put) {
    return of(empty, storage, put, false);
  }

  /** An element gets a node, which a table leads to. */
  private static <C> Pure table(Supplier<C> empty, Supplier<Object> storage, Putting<C> put) {
    return of(empty, storage, put, true);
  }

  @SuppressWarnings("unchecked")
  private static <C> Pure of(
      Supplier<C> empty, Supplier<Object> storage, Putting<C> put, boolean nodes) {
    String type = empty.get().getClass().getName();
    ObjIntConsumer<Object> untyped = (container, number) -> put.put((C) container, number);
    return new Pure(type, empty::get, storage, untyped, nodes, null);
  }

  private Pure besides(Supplier<Object> what) {
    return new Pure(type, empty, storage, put, nodes, what);
  }

  private static Supplier<Object> references(int length) {
    return () -> new Object[length];
  }

  private static Integer[] numbers() {
    Integer[] numbers = new Integer[Witness.ELEMENTS];
    for (int i = 0; i < Witness.ELEMENTS; i++) {
      numbers[i] = i;
    }
    return numbers;
  }

  private interface Putting<C> {
    void put(C container, int number);
  }

  /** Has the fields of a node of {@link ConcurrentHashMap}. */
  private static class Node {
    int hash;
    Object key;
    Object value;
    Object next;
  }

  /** Has the fields of what stands in the old table while a {@link ConcurrentHashMap} grows. */
  private static final class Forwarding extends Node {
    Object nextTable;
  }
}

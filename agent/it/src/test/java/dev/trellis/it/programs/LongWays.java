package dev.trellis.it.programs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;
import java.util.Spliterator;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.function.Supplier;

/**
 * Uses long lists and queues in every way in which the length of a storage might show, and prints
 * what came of it.
 */
public final class LongWays {

  private static final int[] SIZES = {60, 400, 1_000, 5_000};

  private static final int LISTS = 50;

  private LongWays() {}

  /** Tells what a subclass can see. */
  private static final class Telling extends ArrayList<Integer> {
    private static final long serialVersionUID = 1;

    Telling() {}

    Telling(int room) {
      super(room);
    }

    int changes() {
      return modCount;
    }
  }

  /** Prints one line for each way. */
  public static void main(String[] arguments) {
    Transcript t = new Transcript(System.out);
    for (int size : SIZES) {
      ways(t, "list of " + size, size, ArrayList::new);
      ways(t, "list with room for " + size / 3, size, () -> new ArrayList<>(size / 3));
      ways(t, "deque of " + size, size, ArrayDeque::new);
      ways(t, "queue of " + size, size, PriorityQueue::new);
      ways(t, "blocking queue of " + size, size, PriorityBlockingQueue::new);
      lists(t, size);
      t.see("queue by another order", () -> drained(byRest(size)));
    }
    t.end();
  }

  private static void ways(
      Transcript t, String name, int size, Supplier<? extends Collection<Integer>> made) {
    t.see(name + ", iterated", () -> digest(filled(made.get(), size)));
    t.see(name + ", toArray", () -> Arrays.hashCode(filled(made.get(), size).toArray()));
    t.see(name + ", text", () -> filled(made.get(), size).toString().hashCode());
    t.see(name + ", written", () -> Arrays.hashCode(Transcript.written(filled(made.get(), size))));
    t.see(name + ", read", () -> digest(more(Transcript.copied(filled(made.get(), size)), size)));
    t.see(name + ", split", () -> split(filled(made.get(), size).spliterator()));
    t.see(
        name + ", added to",
        () -> {
          Collection<Integer> all = filled(made.get(), size);
          all.addAll(filled(new ArrayList<>(), size));
          all.addAll(List.of(1, 2, 3));
          all.removeIf(number -> number % 3 == 0);
          all.retainAll(filled(new ArrayList<>(), size / 2 + 1));
          return digest(more(all, size * 2));
        });
    t.see(name + ", null", () -> filled(made.get(), size).add(null));
    t.see(
        name + ", changed while it is gone through",
        () -> {
          Collection<Integer> all = filled(made.get(), size);
          int seen = 0;
          for (Iterator<Integer> each = all.iterator(); each.hasNext(); seen += each.next()) {
            if (seen < size) {
              all.add(seen);
            }
          }
          return seen;
        });
  }

  private static void lists(Transcript t, int size) {
    t.see(
        "list, cloned, trimmed, made room in",
        () -> {
          ArrayList<Integer> list = (ArrayList<Integer>) filled(new ArrayList<>(), size);
          @SuppressWarnings("unchecked")
          ArrayList<Integer> clone = (ArrayList<Integer>) list.clone();
          list.trimToSize();
          list.ensureCapacity(size + size / 7);
          more(list, size / 2);
          list.add(size / 3, 1);
          list.addAll(5, clone);
          list.subList(3, size / 2).clear();
          clone.listIterator(size / 2).add(7);
          return digest(list) + digest(clone) + list.indexOf(7);
        });
    for (int room : new int[] {0, size / 3}) {
      t.see("list with room for " + room + ", changes", () -> changes(room, size));
      t.see("list with room for " + room + ", open iterator", () -> iterated(room, size));
    }
    t.see("blocking queue, added to from within", () -> addedFromWithin(size));
    t.see(
        "list, beyond its end", () -> ((List<Integer>) filled(new ArrayList<>(), size)).get(size));
  }

  /** How often a list says that it has changed: it may say so only if it had to grow. */
  private static long changes(int room, int size) {
    Random random = new Random(size);
    long digest = 0;
    for (int i = 0; i < LISTS; i++) {
      Telling list = room == 0 ? new Telling() : new Telling(room);
      for (int j = random.nextInt(size); j >= 0; j--) {
        list.add(j);
      }
      for (int j = 0; j < SIZES.length; j++) {
        list.ensureCapacity(list.size() + random.nextInt(size));
        list.add(j);
        digest = digest * 31 + list.changes();
      }
    }
    return digest;
  }

  /** How many iterators are still good after room was made. */
  private static int iterated(int room, int size) {
    int good = 0;
    for (int more = 0; more < size; more += 1 + size / LISTS) {
      ArrayList<Integer> list = room == 0 ? new ArrayList<>() : new ArrayList<>(room);
      more(list, size);
      Iterator<Integer> open = list.iterator();
      list.ensureCapacity(size + more);
      try {
        good += open.next() >= 0 ? 1 : 0;
      } catch (ConcurrentModificationException changed) {
        good += size;
      }
    }
    return good;
  }

  /** Its lock is the thread's own, so it goes on, on the old storage or on the new one. */
  private static long addedFromWithin(int size) {
    PriorityBlockingQueue<Integer> queue = new PriorityBlockingQueue<>();
    more(queue, size);
    long[] digest = {0};
    queue.forEach(
        each -> {
          digest[0] = digest[0] * 31 + each;
          if (queue.size() < 2 * size) {
            queue.add(-queue.size());
          }
        });
    return digest[0];
  }

  private static PriorityQueue<Integer> byRest(int size) {
    PriorityQueue<Integer> queue =
        new PriorityQueue<>(Comparator.comparing((Integer number) -> number % 7).reversed());
    return (PriorityQueue<Integer>) filled(queue, size);
  }

  private static long drained(Queue<Integer> queue) {
    long digest = 0;
    for (Integer next = queue.poll(); next != null; next = queue.poll()) {
      digest = digest * 31 + next;
    }
    return digest;
  }

  private static Collection<Integer> filled(Collection<Integer> empty, int size) {
    return more(empty, size);
  }

  private static Collection<Integer> more(Collection<Integer> all, int count) {
    Random random = new Random(count);
    for (int i = 0; i < count; i++) {
      all.add(random.nextInt(count));
    }
    return all;
  }

  private static long digest(Collection<Integer> all) {
    long digest = all.size();
    for (Integer each : all) {
      digest = digest * 31 + each;
    }
    return digest;
  }

  private static String split(Spliterator<Integer> all) {
    Spliterator<Integer> first = all.trySplit();
    Spliterator<Integer> second = first == null ? null : first.trySplit();
    return all.estimateSize()
        + (first == null ? "" : " " + first.estimateSize())
        + (second == null ? "" : " " + second.estimateSize());
  }
}

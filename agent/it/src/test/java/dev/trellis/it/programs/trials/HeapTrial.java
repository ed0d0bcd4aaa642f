package dev.trellis.it.programs.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.random.RandomGenerator;

/** A heap is as before when a growth was denied; {@code addAll} has a prefix in. */
final class HeapTrial extends Trial {

  enum Kind {
    PRIORITY,
    BLOCKING,
    DELAY
  }

  private final Kind kind;

  /** Sorted. */
  private final Row model = new Row();

  private Queue<Later> queue;

  HeapTrial(RandomGenerator random, Plan plan, Kind kind) {
    super(random, plan);
    this.kind = kind;
    queue = empty(1 + random.nextInt(12));
  }

  private Queue<Later> empty(int capacity) {
    return switch (kind) {
      case PRIORITY -> capacity == 11 ? new PriorityQueue<>() : new PriorityQueue<>(capacity);
      case BLOCKING ->
          capacity == 11 ? new PriorityBlockingQueue<>() : new PriorityBlockingQueue<>(capacity);
      case DELAY -> new DelayQueue<>();
    };
  }

  private Queue<Later> of(Collection<Later> elements) {
    return switch (kind) {
      case PRIORITY -> new PriorityQueue<>(elements);
      case BLOCKING -> new PriorityBlockingQueue<>(elements);
      case DELAY -> new DelayQueue<>(elements);
    };
  }

  @Override
  void step() {
    Later element = new Later(random.nextInt(100));
    switch (random.nextInt(18)) {
      case 0, 1, 2, 3, 4 -> add(() -> queue.add(element), element);
      case 5, 6, 7, 8 -> add(() -> queue.offer(element), element);
      case 9, 10 -> addAll();
      case 11, 12 -> {
        if (granted(queue::poll) && model.size() > 0) {
          model.remove(0, 1);
        }
      }
      case 13 -> {
        if (granted(() -> queue.remove(element))) {
          boolean unused = model.removeFirst(element.number());
        }
      }
      case 14 -> {
        if (random.nextInt(4) == 0 && granted(() -> queue.removeIf(e -> e.number() % 2 == 0))) {
          model.removeEven();
        }
      }
      case 15 -> {
        if (random.nextInt(8) == 0 && granted(queue::clear)) {
          model.clear();
        }
      }
      default -> copy(random.nextInt(9));
    }
  }

  private void add(Runnable operation, Later element) {
    if (granted(operation)) {
      model.insertSorted(element.number());
    }
  }

  private void addAll() {
    List<Later> more = laters(numbers(20));
    int before = queue.size();
    boolean all = runs(() -> queue.addAll(more));
    int in = queue.size() - before;
    same("elements added", all ? in == more.size() : in < more.size(), in, more);
    for (Later element : more.subList(0, in)) {
      model.insertSorted(element.number());
    }
  }

  private static List<Later> laters(int... numbers) {
    List<Later> laters = new ArrayList<>();
    for (int number : numbers) {
      laters.add(new Later(number));
    }
    return laters;
  }

  @SuppressWarnings("unchecked")
  private void copy(int way) {
    Object[] made = new Object[1];
    boolean serial = way < 2 && kind != Kind.DELAY && serial();
    byte[] written = serial ? SerialForm.of(queue) : new byte[0];
    List<Later> elements = laters(model.toArray());
    TreeSet<Later> sorted = new TreeSet<>(way == 7 ? elements : List.of());
    Later[] array = elements.toArray(new Later[0]);
    boolean granted =
        granted(
            () ->
                made[0] =
                    switch (way) {
                      case 0, 1 -> serial ? read(written) : of(elements);
                      case 2 -> of(queue);
                      case 3, 4 -> of(elements);
                      case 5, 6 -> of(Arrays.asList(array));
                      case 7 -> of(sorted);
                      default -> empty(1 + array.length);
                    });
    if (!granted) {
      return;
    }
    if (way == 7) {
      same("a heap of a sorted set", ((Queue<Later>) made[0]).size(), sorted.size());
    } else {
      queue = (Queue<Later>) made[0];
      if (way > 7) {
        model.clear();
      }
      check();
    }
  }

  @Override
  Object[] order() {
    return queue.toArray();
  }

  @Override
  void growsOn() {
    for (int number = 0; number < 30; number++) {
      queue.add(new Later(number));
      model.insertSorted(number);
    }
  }

  @Override
  void check() {
    same("size", queue.size(), model.size());
    Row seen = new Row();
    for (Object element : queue.toArray()) {
      seen.append(((Later) element).number());
    }
    seen.sort();
    same("content", Arrays.equals(seen.toArray(), model.toArray()), seen, model);
    int size = model.size();
    same("head", size == 0 || queue.peek().number() == model.get(0), queue, model);
    same("present", size == 0 || queue.contains(new Later(model.get(size / 2))), queue, model);
    same("absent", !queue.contains(new Later(-1)), queue, model);
  }

  /** A heap has no equality; what it gives is sorted. */
  @Override
  void checkEquality() {
    for (int i = 0; i < model.size(); i++) {
      same("element", queue.poll().number() == model.get(i), queue, model);
    }
    same("rest", queue.isEmpty(), queue, "empty");
  }
}

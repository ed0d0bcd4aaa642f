package dev.trellis.it.programs.trials;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** A ring is as before when a growth was denied, addAll included: it asks for all room at once. */
final class DequeTrial extends Trial {

  private final Row model = new Row();
  private ArrayDeque<Integer> deque;

  DequeTrial(RandomGenerator random, Plan plan) {
    super(random, plan);
    deque = random.nextBoolean() ? new ArrayDeque<>() : new ArrayDeque<>(random.nextInt(20));
  }

  @Override
  void step() {
    int number = random.nextInt(100);
    switch (random.nextInt(20)) {
      case 0, 1 -> first(() -> deque.addFirst(number), number);
      case 2 -> first(() -> deque.push(number), number);
      case 3 -> first(() -> deque.offerFirst(number), number);
      case 4, 5 -> last(() -> deque.addLast(number), number);
      case 6, 7 -> last(() -> deque.add(number), number);
      case 8 -> last(() -> deque.offerLast(number), number);
      case 9 -> last(() -> deque.offer(number), number);
      case 10, 11, 12 -> {
        int[] more = numbers(20);
        List<Integer> elements = Arrays.asList(boxed(more));
        last(() -> deque.addAll(elements), more);
      }
      case 13, 14, 15, 16, 17 -> remove(number);
      default -> copy(random.nextInt(10));
    }
  }

  private void first(Runnable operation, int number) {
    if (granted(operation)) {
      model.insert(0, number);
    }
  }

  private void last(Runnable operation, int... more) {
    if (granted(operation)) {
      model.append(more);
    }
  }

  private void remove(int number) {
    int size = model.size();
    switch (random.nextInt(12)) {
      case 0 -> {
        if (granted(deque::clear)) {
          model.clear();
        }
      }
      case 1 -> {
        if (granted(() -> deque.removeIf(i -> i % 2 == 0))) {
          model.removeEven();
        }
      }
      case 2, 3 -> {
        if (granted(() -> deque.removeFirstOccurrence(number))) {
          boolean unused = model.removeFirst(number);
        }
      }
      case 4, 5, 6 -> {
        if (granted(deque::pollLast) && size > 0) {
          model.remove(size - 1, size);
        }
      }
      default -> {
        if (granted(deque::pollFirst) && size > 0) {
          model.remove(0, 1);
        }
      }
    }
  }

  @SuppressWarnings("unchecked")
  private void copy(int way) {
    Object[] made = new Object[1];
    int capacity = random.nextInt(20);
    boolean serial = way < 2 && serial();
    byte[] written = serial ? SerialForm.of(deque) : new byte[0];
    boolean granted =
        granted(
            () ->
                made[0] =
                    switch (way) {
                      case 0, 1 -> serial ? read(written) : deque.clone();
                      case 2, 3, 4 -> deque.clone();
                      case 5, 6, 7 -> new ArrayDeque<>(deque);
                      case 8 -> new ArrayDeque<>(capacity);
                      default -> new ArrayDeque<>();
                    });
    if (granted) {
      deque = (ArrayDeque<Integer>) made[0];
      if (way >= 8) {
        model.clear();
      }
      check();
    }
  }

  @Override
  Object[] order() {
    return deque.toArray();
  }

  @Override
  void growsOn() {
    for (int number = 0; number < 20; number++) {
      deque.addFirst(number);
      deque.addLast(-number);
      model.insert(0, number);
      model.append(-number);
    }
  }

  @Override
  void check() {
    int size = model.size();
    same("size", deque.size(), size);
    same("iteration", model.is(deque.iterator()), deque, model);
    same("descending", model.isReverse(deque.descendingIterator()), deque, model);
    boolean ends =
        size == 0
            ? deque.peekFirst() == null && deque.peekLast() == null
            : deque.getFirst() == model.get(0) && deque.getLast() == model.get(size - 1);
    same("ends", ends, deque, model);
    for (int i = 0; i < size; i += 1 + size / 8) {
      same("content", deque.contains(model.get(i)), deque, model);
    }
    same("absent", !deque.contains(1000), deque, model);
  }
}

package dev.trellis.it.programs;

import java.util.ArrayDeque;
import java.util.List;

/** A ring is as before when a growth was denied, addAll included: it asks for all room at once. */
final class DequeTrial extends Trial {

  private final ArrayDeque<Integer> deque;
  private Row model = new Row();

  DequeTrial(long seed) {
    super(seed);
    deque = random.nextBoolean() ? new ArrayDeque<>() : new ArrayDeque<>(random.nextInt(20));
  }

  @Override
  String step() {
    int number = random.nextInt(1000);
    int size = deque.size();
    List<Integer> one = List.of(number);
    List<Integer> more = numbers(40);
    Row after = model.copy();
    Runnable operation;
    switch (random.nextInt(12)) {
      case 0, 1 -> {
        operation = () -> deque.addFirst(number);
        after.insert(0, one);
      }
      case 2, 3 -> {
        operation = () -> deque.addLast(number);
        after.insert(size, one);
      }
      case 4 -> {
        operation = () -> deque.push(number);
        after.insert(0, one);
      }
      case 5 -> {
        operation = () -> deque.offerFirst(number);
        after.insert(0, one);
      }
      case 6, 7 -> {
        operation = () -> deque.addAll(more);
        after.insert(size, more);
      }
      case 8 -> operation = deque::clone;
      case 9 -> operation = () -> new ArrayDeque<>(deque).addAll(deque);
      case 10 -> {
        operation = deque::pollLast;
        if (size > 0) {
          after.remove(size - 1);
        }
      }
      default -> {
        operation = deque::pollFirst;
        if (size > 0) {
          after.remove(0);
        }
      }
    }
    if (!Denial.strikes(denied(), operation)) {
      model = after;
    }
    return check();
  }

  @Override
  String growsOn() {
    List<Integer> more = List.copyOf(ListWays.numbers(0, 60));
    for (int number : more) {
      deque.add(number);
    }
    model.insert(model.size(), more);
    return check();
  }

  private String check() {
    if (deque.size() != model.size() || !model.is(deque.iterator())) {
      return "deque is " + deque + ", should be " + model;
    }
    boolean ends =
        model.size() == 0
            ? deque.peekFirst() == null && deque.peekLast() == null
            : deque.getFirst() == model.get(0) && deque.getLast() == model.get(model.size() - 1);
    return ends ? WHOLE : "ends of " + deque;
  }
}

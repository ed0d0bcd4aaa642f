package dev.trellis.it.programs.trials;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.random.RandomGenerator;

/** {@link ArrayBlockingQueue}: asks for storage once, when it is made. */
final class BoundedTrial extends Trial {

  private final Row model = new Row();
  private ArrayBlockingQueue<Integer> queue;
  private int capacity;

  BoundedTrial(RandomGenerator random, Plan plan) {
    super(random, plan);
    capacity = 1 + random.nextInt(20);
    queue = new ArrayBlockingQueue<>(capacity);
  }

  @Override
  void step() {
    int number = random.nextInt(100);
    switch (random.nextInt(8)) {
      case 0, 1, 2, 3 -> {
        boolean room = model.size() < capacity;
        if (granted(() -> same("room", queue.offer(number), room)) && room) {
          model.append(number);
        }
      }
      case 4 -> {
        if (granted(queue::poll) && model.size() > 0) {
          model.remove(0, 1);
        }
      }
      case 5 -> {
        if (serial()) {
          byte[] written = SerialForm.of(queue);
          boolean unused = granted(() -> read(written));
        }
      }
      default -> another();
    }
  }

  private void another() {
    int wanted = model.size() + 1 + random.nextInt(9);
    List<Integer> elements = Arrays.asList(model.boxed());
    boolean filled = random.nextBoolean();
    Object[] made = new Object[1];
    boolean granted =
        granted(
            () ->
                made[0] =
                    filled
                        ? new ArrayBlockingQueue<>(wanted, true, elements)
                        : new ArrayBlockingQueue<Integer>(wanted));
    if (granted) {
      adopt(made[0], wanted);
      if (!filled) {
        model.clear();
      }
    }
  }

  @SuppressWarnings("unchecked")
  private void adopt(Object made, int wanted) {
    queue = (ArrayBlockingQueue<Integer>) made;
    capacity = wanted;
  }

  @Override
  Object[] order() {
    return queue.toArray();
  }

  @Override
  void growsOn() {
    while (model.size() < capacity) {
      queue.add(model.size());
      model.append(model.size());
    }
    same("full queue", !queue.offer(1), queue, model);
  }

  @Override
  void check() {
    same("size", queue.size(), model.size());
    same("room", queue.remainingCapacity(), capacity - model.size());
    same("iteration", model.is(queue.iterator()), queue, model);
    for (int i = 0; i < model.size(); i++) {
      same("content", queue.contains(model.get(i)), queue, model);
    }
    same("absent", !queue.contains(-1), queue, model);
  }
}

package dev.trellis.it.programs.trials;

import java.util.List;
import java.util.Stack;
import java.util.Vector;
import java.util.random.RandomGenerator;

/** {@link Vector}, and {@link Stack}, which grows through it. */
final class VectorTrial extends ListTrial<Vector<Integer>> {

  private final boolean stack;

  VectorTrial(RandomGenerator random, Plan plan, boolean stack) {
    super(
        random,
        plan,
        stack
            ? new Stack<>()
            : random.nextBoolean() ? new Vector<>() : new Vector<>(random.nextInt(14), 3));
    this.stack = stack;
  }

  @Override
  Vector<Integer> empty(int capacity) {
    return stack ? new Stack<>() : new Vector<>(capacity, capacity / 2);
  }

  @Override
  Vector<Integer> of(List<Integer> elements) {
    return stack ? filled(elements) : new Vector<>(elements);
  }

  private static Stack<Integer> filled(List<Integer> elements) {
    Stack<Integer> stack = new Stack<>();
    stack.addAll(elements);
    return stack;
  }

  @Override
  @SuppressWarnings("unchecked")
  Vector<Integer> cloned() {
    return (Vector<Integer>) list.clone();
  }

  @Override
  void own() {
    int size = model.size();
    int number = random.nextInt(60);
    switch (random.nextInt(6)) {
      case 0 -> insert(size, () -> list.addElement(number), number);
      case 1 -> insert(size / 2, () -> list.insertElementAt(number, size / 2), number);
      case 2 -> {
        boolean unused = granted(list::trimToSize);
      }
      case 3 -> {
        boolean unused = granted(() -> list.ensureCapacity(number));
      }
      case 4 -> {
        if (number < size && granted(() -> list.setSize(number))) {
          model.remove(number, size);
        }
      }
      default -> {
        if (list instanceof Stack<Integer> pushed) {
          insert(size, () -> pushed.push(number), number);
          same(
              "top",
              model.size() == 0 || pushed.peek() == model.get(model.size() - 1),
              list,
              model);
        }
      }
    }
  }
}

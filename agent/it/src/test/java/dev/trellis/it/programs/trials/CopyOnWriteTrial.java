package dev.trellis.it.programs.trials;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;

/** {@link CopyOnWriteArrayList}: whatever changes it asks for a new array. */
final class CopyOnWriteTrial extends ListTrial<CopyOnWriteArrayList<Integer>> {

  CopyOnWriteTrial(RandomGenerator random, Plan plan) {
    super(random, plan, new CopyOnWriteArrayList<>());
  }

  @Override
  CopyOnWriteArrayList<Integer> empty(int capacity) {
    return capacity % 2 == 0
        ? new CopyOnWriteArrayList<>()
        : new CopyOnWriteArrayList<>(new Integer[0]);
  }

  @Override
  CopyOnWriteArrayList<Integer> of(List<Integer> elements) {
    return random.nextBoolean()
        ? new CopyOnWriteArrayList<>(elements)
        : new CopyOnWriteArrayList<>(elements.toArray(new Integer[0]));
  }

  @Override
  @SuppressWarnings("unchecked")
  CopyOnWriteArrayList<Integer> cloned() {
    return (CopyOnWriteArrayList<Integer>) list.clone();
  }

  @Override
  void insertBetween(int index, int number) {
    insert(index, () -> list.subList(index / 2, index).add(number), number);
  }

  @Override
  void own() {
    int number = random.nextInt(100);
    if (random.nextBoolean()) {
      if (granted(() -> list.addIfAbsent(number)) && model.find(number) < 0) {
        model.append(number);
      }
      return;
    }
    int[] more = numbers(9);
    List<Integer> elements = Arrays.asList(boxed(more));
    if (granted(() -> list.addAllAbsent(elements))) {
      for (int element : more) {
        if (model.find(element) < 0) {
          model.append(element);
        }
      }
    }
  }
}

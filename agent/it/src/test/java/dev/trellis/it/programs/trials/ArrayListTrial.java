package dev.trellis.it.programs.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** {@link ArrayList}. */
final class ArrayListTrial extends ListTrial<ArrayList<Integer>> {

  ArrayListTrial(RandomGenerator random, Plan plan) {
    super(
        random,
        plan,
        random.nextBoolean() ? new ArrayList<>() : new ArrayList<>(random.nextInt(14)));
  }

  @Override
  ArrayList<Integer> empty(int capacity) {
    return capacity % 2 == 0 ? new ArrayList<>() : new ArrayList<>(capacity / 2);
  }

  @Override
  ArrayList<Integer> of(List<Integer> elements) {
    return new ArrayList<>(elements);
  }

  @Override
  @SuppressWarnings("unchecked")
  ArrayList<Integer> cloned() {
    return (ArrayList<Integer>) list.clone();
  }

  @Override
  void own() {
    int capacity = random.nextInt(60);
    boolean unused =
        granted(random.nextBoolean() ? list::trimToSize : () -> list.ensureCapacity(capacity));
  }
}

package dev.trellis.it.programs.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A list is as before when a growth was denied, bulk calls included: they ask for all room at once.
 */
abstract class ListTrial<L extends List<Integer>> extends Trial {

  final Row model = new Row();
  L list;

  ListTrial(RandomGenerator random, Plan plan, L list) {
    super(random, plan);
    this.list = list;
  }

  /** A new list, by one of the constructors that take no elements. */
  abstract L empty(int capacity);

  /** A new list of these elements. */
  abstract L of(List<Integer> elements);

  abstract L cloned();

  /** An operation that this class has beyond {@link List}. */
  abstract void own();

  @Override
  void step() {
    int size = model.size();
    int index = random.nextInt(3) == 0 ? size : random.nextInt(size + 1);
    int number = random.nextInt(100);
    switch (random.nextInt(27)) {
      case 0, 1, 2, 3, 4, 5 -> insert(size, () -> list.add(number), number);
      case 6 -> insert(index, () -> list.add(index, number), number);
      case 7 -> addAll(size, more -> list.addAll(more));
      case 8 -> addAll(index, more -> list.addAll(index, more));
      case 9 -> insertBetween(index, number);
      case 10 -> addAll(index, more -> list.subList(index / 2, index).addAll(more));
      case 11, 12, 13, 14, 15, 16 -> remove(index, number);
      case 17 -> {
        if (index < size && granted(() -> list.set(index, number))) {
          model.set(index, number);
        }
      }
      case 18 -> {
        if (granted(() -> list.replaceAll(i -> i ^ 1))) {
          for (int i = 0; i < size; i++) {
            model.set(i, model.get(i) ^ 1);
          }
        }
      }
      case 19 -> {
        if (granted(() -> list.sort(null))) {
          model.sort();
        }
      }
      case 20, 21, 22, 23 -> own();
      default -> copy(random.nextInt(13));
    }
  }

  final void insert(int index, Runnable operation, int... more) {
    if (granted(operation)) {
      model.insert(index, more);
    }
  }

  /** By an iterator or, where there is none that adds, a view. */
  void insertBetween(int index, int number) {
    insert(index, () -> list.listIterator(index).add(number), number);
  }

  /** Something that takes a list. */
  interface Bulk {
    void take(List<Integer> more);
  }

  final void addAll(int index, Bulk operation) {
    int[] more = numbers(20);
    List<Integer> elements = others(boxed(more));
    insert(index, () -> operation.take(elements), more);
  }

  /** The array of an ArrayList is taken over as it is by some, any other is copied. */
  private List<Integer> others(Integer... elements) {
    List<Integer> view = Arrays.asList(elements);
    return random.nextBoolean() ? view : new ArrayList<>(view);
  }

  private void remove(int index, int number) {
    int size = model.size();
    int last = Math.min(index, size - 1);
    switch (random.nextInt(13)) {
      case 0 -> {
        if (granted(list::clear)) {
          model.clear();
        }
      }
      case 1 -> {
        if (granted(() -> list.removeIf(i -> i % 2 == 0))) {
          model.removeEven();
        }
      }
      case 2, 3, 4 -> {
        int from = index / 2 + random.nextInt(index - index / 2 + 1);
        if (granted(() -> list.subList(from, index).clear())) {
          model.remove(from, index);
        }
      }
      case 5, 6, 7 -> {
        Integer there = size == 0 ? number : model.get(last / 2);
        if (granted(() -> list.remove(there))) {
          boolean unused = model.removeFirst(there);
        }
      }
      default -> {
        if (size > 0 && granted(() -> list.remove(last))) {
          model.remove(last, last + 1);
        }
      }
    }
  }

  /** A copy that is made is a container in its own right, and at times takes the list's place. */
  @SuppressWarnings("unchecked")
  private void copy(int way) {
    Object[] made = new Object[1];
    List<Integer> elements = list;
    List<Integer> others = others(model.boxed());
    boolean serial = way < 2 && serial();
    byte[] written = serial ? SerialForm.of(list) : new byte[0];
    int capacity = random.nextInt(20);
    boolean granted =
        granted(
            () ->
                made[0] =
                    switch (way) {
                      case 0, 1 -> serial ? read(written) : cloned();
                      case 2, 3 -> cloned();
                      case 4, 5, 6 -> of(others);
                      case 7, 8 -> of(elements);
                      case 9 -> of(Collections.emptyList());
                      default -> empty(capacity);
                    });
    if (granted) {
      list = (L) made[0];
      if (way >= 9) {
        model.clear();
      }
      check();
    }
  }

  @Override
  Object[] order() {
    return list.toArray();
  }

  @Override
  void growsOn() {
    for (int number = 0; number < 30; number++) {
      list.add(number);
      model.append(number);
    }
  }

  @Override
  void check() {
    same("size", list.size(), model.size());
    same("iteration", model.is(list.iterator()), list, model);
    int size = model.size();
    for (int i = 0; i < size; i++) {
      same("element", list.get(i) == model.get(i), list, model);
    }
    for (int i = 0; i < size; i += 1 + size / 8) {
      int at = model.find(model.get(i));
      same("first place", list.indexOf(model.get(i)) == at, list, model);
    }
    same("absent", !list.contains(-1), list, model);
  }

  @Override
  void checkEquality() {
    same("hash", list.hashCode(), model.hash());
    same("list", list, Arrays.asList(model.boxed()));
  }
}

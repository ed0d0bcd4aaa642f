package dev.trellis.it.programs;

import java.util.ArrayList;
import java.util.List;

/** A list is as before when a growth was denied, bulk calls included: they grow at most once. */
final class ListTrial extends Trial {

  private final ArrayList<Integer> list;
  private Row model = new Row();

  ListTrial(long seed) {
    super(seed);
    list = random.nextBoolean() ? new ArrayList<>() : new ArrayList<>(random.nextInt(14));
  }

  @Override
  String step() {
    int size = list.size();
    int index = random.nextInt(size + 1);
    int number = random.nextInt(1000);
    List<Integer> one = List.of(number);
    List<Integer> more = numbers(25);
    Row after = model.copy();
    Runnable operation;
    switch (random.nextInt(14)) {
      case 0, 1, 2 -> {
        operation = () -> list.add(number);
        after.insert(size, one);
      }
      case 3 -> {
        operation = () -> list.add(index, number);
        after.insert(index, one);
      }
      case 4 -> {
        operation = () -> list.addAll(more);
        after.insert(size, more);
      }
      case 5 -> {
        operation = () -> list.addAll(index, more);
        after.insert(index, more);
      }
      case 6 -> {
        operation = () -> list.listIterator(index).add(number);
        after.insert(index, one);
      }
      case 7 -> {
        operation = () -> list.subList(0, index).addAll(more);
        after.insert(index, more);
      }
      case 8 -> operation = () -> list.ensureCapacity(number / 10);
      case 9 -> operation = list::trimToSize;
      case 10 -> operation = () -> new ArrayList<>(list).addAll(list);
      case 11 -> operation = list::clone;
      case 12 -> {
        operation = () -> list.subList(index, size).clear();
        while (after.size() > index) {
          after.remove(index);
        }
      }
      default -> {
        operation = () -> list.remove(Math.min(index, size - 1));
        if (size == 0) {
          return WHOLE;
        }
        after.remove(Math.min(index, size - 1));
      }
    }
    if (!Denial.strikes(denied(), operation)) {
      model = after;
    }
    return check();
  }

  @Override
  String growsOn() {
    List<Integer> more = List.copyOf(ListWays.numbers(0, 50));
    for (int number : more) {
      list.add(number);
    }
    model.insert(model.size(), more);
    return check();
  }

  private String check() {
    if (list.size() != model.size() || !model.is(list.iterator())) {
      return "list is " + list + ", should be " + model;
    }
    for (int i = 0; i < model.size(); i++) {
      if (list.get(i) != model.get(i)) {
        return "element " + i + " of " + list + ", should be " + model.get(i);
      }
    }
    return WHOLE;
  }
}

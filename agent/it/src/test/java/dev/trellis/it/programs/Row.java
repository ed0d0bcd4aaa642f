package dev.trellis.it.programs;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** A plain array of numbers: the model of lists and rings. */
final class Row {

  private int[] numbers = new int[0];

  Row copy() {
    Row copy = new Row();
    copy.numbers = numbers.clone();
    return copy;
  }

  int size() {
    return numbers.length;
  }

  Row insert(int index, List<Integer> more) {
    int[] longer = Arrays.copyOf(numbers, numbers.length + more.size());
    System.arraycopy(numbers, index, longer, index + more.size(), numbers.length - index);
    for (int i = 0; i < more.size(); i++) {
      longer[index + i] = more.get(i);
    }
    numbers = longer;
    return this;
  }

  Row remove(int index) {
    int[] shorter = Arrays.copyOf(numbers, numbers.length - 1);
    System.arraycopy(numbers, index + 1, shorter, index, shorter.length - index);
    numbers = shorter;
    return this;
  }

  Row clear() {
    numbers = new int[0];
    return this;
  }

  /** Whether an iteration gives exactly these numbers. */
  boolean is(Iterator<Integer> other) {
    for (int number : numbers) {
      if (!other.hasNext() || other.next() != number) {
        return false;
      }
    }
    return !other.hasNext();
  }

  int get(int index) {
    return numbers[index];
  }

  @Override
  public String toString() {
    return Arrays.toString(numbers);
  }
}

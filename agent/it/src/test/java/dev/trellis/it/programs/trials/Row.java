package dev.trellis.it.programs.trials;

import java.util.Arrays;
import java.util.Iterator;

/** Numbers in a plain array: the model of lists, rings, heaps and streams. */
final class Row {

  private int[] numbers = new int[128];
  private int size;

  int size() {
    return size;
  }

  int get(int index) {
    return numbers[index];
  }

  void insert(int index, int... more) {
    if (size + more.length > numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * (size + more.length));
    }
    System.arraycopy(numbers, index, numbers, index + more.length, size - index);
    System.arraycopy(more, 0, numbers, index, more.length);
    size += more.length;
  }

  void append(int... more) {
    insert(size, more);
  }

  /** Where a heap would hand it out: among what is sorted. */
  void insertSorted(int number) {
    int at = 0;
    while (at < size && numbers[at] < number) {
      at++;
    }
    insert(at, number);
  }

  void set(int index, int number) {
    numbers[index] = number;
  }

  void remove(int from, int to) {
    System.arraycopy(numbers, to, numbers, from, size - to);
    size -= to - from;
  }

  /** Removes the first equal one, if there is any. */
  boolean removeFirst(int number) {
    int at = find(number);
    if (at >= 0) {
      remove(at, at + 1);
    }
    return at >= 0;
  }

  void removeEven() {
    for (int i = size - 1; i >= 0; i--) {
      if (numbers[i] % 2 == 0) {
        remove(i, i + 1);
      }
    }
  }

  int find(int number) {
    for (int i = 0; i < size; i++) {
      if (numbers[i] == number) {
        return i;
      }
    }
    return -1;
  }

  void sort() {
    Arrays.sort(numbers, 0, size);
  }

  void clear() {
    size = 0;
  }

  int[] toArray() {
    return Arrays.copyOf(numbers, size);
  }

  Integer[] boxed() {
    Integer[] all = new Integer[size];
    Arrays.setAll(all, i -> numbers[i]);
    return all;
  }

  /** What {@code List.hashCode} specifies. */
  int hash() {
    int hash = 1;
    for (int i = 0; i < size; i++) {
      hash = 31 * hash + numbers[i];
    }
    return hash;
  }

  /** Whether an iteration gives exactly these numbers. */
  boolean is(Iterator<Integer> other) {
    for (int i = 0; i < size; i++) {
      if (!other.hasNext() || other.next() != numbers[i]) {
        return false;
      }
    }
    return !other.hasNext();
  }

  /** Whether an iteration gives exactly these numbers from the last to the first. */
  boolean isReverse(Iterator<Integer> other) {
    for (int i = size - 1; i >= 0; i--) {
      if (!other.hasNext() || other.next() != numbers[i]) {
        return false;
      }
    }
    return !other.hasNext();
  }

  @Override
  public String toString() {
    return Arrays.toString(toArray());
  }
}

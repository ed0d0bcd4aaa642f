package dev.trellis.it.programs.trials;

import dev.trellis.it.programs.Colliding;
import java.util.Arrays;
import java.util.Map;

/** Keys and values in the order in which they came, in plain arrays: the model of maps and sets. */
final class Pairs {

  private Colliding[] keys = new Colliding[128];
  private int[] values = new int[128];

  /** The values of the keys, which no two of a sequence share. */
  private int[] names = new int[128];

  private int size;

  int size() {
    return size;
  }

  int find(Colliding key) {
    int name = key.value();
    for (int i = 0; i < size; i++) {
      if (names[i] == name) {
        return i;
      }
    }
    return -1;
  }

  Colliding key(int index) {
    return keys[index];
  }

  int value(int index) {
    return values[index];
  }

  /** Sets the value of a key that is there, or appends it. */
  void put(Colliding key, int value) {
    int at = find(key);
    if (at >= 0) {
      values[at] = value;
      return;
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
      names = Arrays.copyOf(names, 2 * size);
    }
    keys[size] = key;
    names[size] = key.value();
    values[size] = value;
    size++;
  }

  /** Removes a key if it is there. */
  void remove(Colliding key) {
    int at = find(key);
    if (at >= 0) {
      size--;
      System.arraycopy(keys, at + 1, keys, at, size - at);
      System.arraycopy(values, at + 1, values, at, size - at);
      System.arraycopy(names, at + 1, names, at, size - at);
    }
  }

  /** Removes the keys with an even value of their own. */
  void removeEven() {
    for (int i = size - 1; i >= 0; i--) {
      if (keys[i].value() % 2 == 0) {
        remove(keys[i]);
      }
    }
  }

  /** Moves a key that is there to the end. */
  void touch(Colliding key) {
    int at = find(key);
    if (at >= 0) {
      int value = values[at];
      remove(key);
      put(key, value);
    }
  }

  void clear() {
    size = 0;
  }

  /** What {@code Map.hashCode} specifies. */
  int hash() {
    int hash = 0;
    for (int i = 0; i < size; i++) {
      hash += keys[i].hashCode() ^ values[i];
    }
    return hash;
  }

  /** The same as a map that does not grow. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  Map<Colliding, Integer> map() {
    Map.Entry[] entries = new Map.Entry[size];
    Arrays.setAll(entries, i -> Map.entry(keys[i], values[i]));
    return Map.ofEntries(entries);
  }

  @Override
  public String toString() {
    return Arrays.toString(Arrays.copyOf(keys, size))
        + Arrays.toString(Arrays.copyOf(values, size));
  }
}

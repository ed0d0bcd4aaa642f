package dev.trellis.it.programs;

import java.util.Arrays;

/** Keys and values in the order in which they came, in plain arrays: the model of maps. */
final class Pairs {

  private Colliding[] keys = new Colliding[0];
  private int[] values = new int[0];

  Pairs copy() {
    Pairs copy = new Pairs();
    copy.keys = keys.clone();
    copy.values = values.clone();
    return copy;
  }

  int size() {
    return keys.length;
  }

  int find(Colliding key) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i].equals(key)) {
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
    keys = Arrays.copyOf(keys, keys.length + 1);
    values = Arrays.copyOf(values, values.length + 1);
    keys[keys.length - 1] = key;
    values[values.length - 1] = value;
  }

  /** Removes a key if it is there. */
  void remove(Colliding key) {
    int at = find(key);
    if (at >= 0) {
      int rest = keys.length - at - 1;
      System.arraycopy(keys, at + 1, keys, at, rest);
      System.arraycopy(values, at + 1, values, at, rest);
      keys = Arrays.copyOf(keys, keys.length - 1);
      values = Arrays.copyOf(values, values.length - 1);
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

  @Override
  public String toString() {
    return Arrays.toString(keys) + Arrays.toString(values);
  }
}

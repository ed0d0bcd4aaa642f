package dev.trellis.doctor.samples;

/** Grows two arrays together. */
public class Heap {
  private int[] keys = new int[4];
  private long[] values = new long[4];
  private int size;

  public void add(int key, long value) {
    if (size == keys.length) {
      int[] moreKeys = new int[2 * size];
      System.arraycopy(keys, 0, moreKeys, 0, size);
      keys = moreKeys;
      long[] moreValues = new long[2 * size];
      System.arraycopy(values, 0, moreValues, 0, size);
      values = moreValues;
    }
    keys[size] = key;
    values[size++] = value;
  }
}

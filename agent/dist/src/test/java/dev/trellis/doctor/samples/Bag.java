package dev.trellis.doctor.samples;

import java.util.Arrays;

/** Grows an array as most lists do. */
public class Bag {
  private Object[] items = new Object[4];
  private int size;

  public void add(Object item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, 2 * size);
    }
    items[size++] = item;
  }
}

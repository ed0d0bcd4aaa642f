package dev.trellis.weaver.subjects;

import java.util.Arrays;

/** Grows while it is made. */
public class Building {

  int[] array;

  Building(int from, int to) {
    array = new int[from];
    while (array.length < to) {
      array = Arrays.copyOf(array, 2 * array.length);
    }
  }
}

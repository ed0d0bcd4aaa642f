package dev.trellis.it.programs;

import java.util.Arrays;

/** Has a container of its own, which no catalogue names. */
public final class OwnGrowth {

  private int[] numbers = new int[4];
  private int size;

  private void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
  }

  public static void main(String[] args) {
    OwnGrowth grown = new OwnGrowth();
    for (int i = 0; i < 9; i++) {
      grown.add(i);
    }
    System.out.println(grown.numbers.length);
  }
}

package dev.trellis.it.libraries;

import java.util.Arrays;
import java.util.List;

/** Lists of java.util to fill containers from. */
final class ListOf {

  private ListOf() {}

  /** 0 and so on, so many. */
  static List<Integer> numbers(int count) {
    return Arrays.stream(Numbers.upTo(count)).boxed().toList();
  }
}

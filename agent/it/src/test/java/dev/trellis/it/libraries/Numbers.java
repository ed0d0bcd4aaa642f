package dev.trellis.it.libraries;

import java.util.stream.IntStream;

/** Numbers to fill containers with. */
final class Numbers {

  private Numbers() {}

  /** 0 and so on, so many. */
  static int[] upTo(int count) {
    return IntStream.range(0, count).toArray();
  }
}

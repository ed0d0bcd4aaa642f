package com.acme;

import java.util.List;
import java.util.function.Supplier;

/** A program, as far as stacks are concerned: what is not Trellis's and not the JDK's. */
public final class Caller {

  private Caller() {}

  /** From one line. */
  public static <T> T one(Supplier<T> work) {
    return work.get();
  }

  /** From another line. */
  public static <T> T other(Supplier<T> work) {
    return work.get();
  }

  /** From below a frame of the JDK's, which the program called. */
  public static void throughTheJdk(Runnable work) {
    List.of(work).forEach(Runnable::run);
  }

  /** From as deep as there are levels, by one of two lines at each. */
  public static <T> T deep(int levels, int way, Supplier<T> work) {
    if (levels == 0) {
      return work.get();
    }
    return (way & 1) == 0 ? deep(levels - 1, way >> 1, work) : deep(levels - 1, way >> 1, work);
  }
}

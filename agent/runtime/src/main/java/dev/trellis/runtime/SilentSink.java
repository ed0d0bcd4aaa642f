package dev.trellis.runtime;

import java.util.function.LongBinaryOperator;

/** {@code policy=system}: grants everything, records nothing. */
record SilentSink() implements LongBinaryOperator {
  @Override
  public long applyAsLong(long who, long what) {
    return 0;
  }
}

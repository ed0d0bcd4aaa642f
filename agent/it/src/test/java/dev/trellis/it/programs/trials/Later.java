package dev.trellis.it.programs.trials;

import java.io.Serializable;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/** What any heap takes; due already. */
record Later(int number) implements Delayed, Serializable {

  @Override
  public long getDelay(TimeUnit unit) {
    return 0;
  }

  @Override
  public int compareTo(Delayed other) {
    return Integer.compare(number, ((Later) other).number);
  }
}

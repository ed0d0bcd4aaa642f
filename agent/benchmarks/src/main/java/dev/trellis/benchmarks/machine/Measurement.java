package dev.trellis.benchmarks.machine;

import java.util.Arrays;
import java.util.List;

/** What is measured under several configurations; each has a table of its own. */
public enum Measurement {
  EVENTS,
  STARTS,
  PROGRAMS,
  /** Call sites of none, some and all events, in a program. */
  STACKS,
  MEMORY,
  /** An event in the processor time of its thread, with more and more of them. */
  THREADS;

  /** The configurations that take part, in the order of the table. */
  public List<Configuration> configurations() {
    return Arrays.stream(Configuration.values()).filter(one -> one.isIn(this)).toList();
  }
}

package dev.trellis.runtime.layout;

/**
 * What one thread writes at each event, and others must not feel: before its first field lies more
 * than a cache line. Collectors move objects together that were made apart, so without it two
 * threads' counters may come to share a line; an event of both at once then costs several times
 * more, in one run and not in the next.
 */
public abstract class Padded {

  /** The JVM puts a subclass's field where an alignment would leave a gap. */
  int gap;

  long line0;
  long line1;
  long line2;
  long line3;
  long line4;
  long line5;
  long line6;
  long line7;

  /** Nothing but room. */
  protected Padded() {}
}

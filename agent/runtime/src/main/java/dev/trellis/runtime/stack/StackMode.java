package dev.trellis.runtime.stack;

/** Of which events the stack is taken. */
public enum StackMode {
  /** Of none. */
  OFF,
  /** Of a random sample by requested bytes, and of what is always of interest. */
  SAMPLED,
  /** Of all. */
  ALL
}

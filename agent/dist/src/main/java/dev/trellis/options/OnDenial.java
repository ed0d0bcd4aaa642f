package dev.trellis.options;

/** What a denial does to the program. */
public enum OnDenial {
  /** The call that asked for storage throws a {@code GrowthDeniedError}. */
  THROW,
  /** The denial is recorded and the growth goes on. */
  RECORD
}

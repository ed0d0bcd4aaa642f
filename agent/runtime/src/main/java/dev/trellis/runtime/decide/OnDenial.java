package dev.trellis.runtime.decide;

/** What becomes of a denial. */
public enum OnDenial {
  /** The growth does not happen, and the program gets a {@link GrowthDeniedError}. */
  THROW,
  /** The growth happens, and the denial is counted. */
  RECORD
}

package dev.trellis.runtime.decide;

/** What becomes of a denial. */
public enum OnDenial {
  /** The growth does not happen, and the program gets a {@link GrowthDeniedError}. */
  THROW,
  /** The growth happens, and the denial is counted. */
  RECORD,
  /** The report is written, by a thread of Trellis's own, and then it is as {@link #THROW}. */
  DUMP,
  /** The report is written, and then the JVM ends with {@link DenialDesk#STATUS}. */
  EXIT
}

package dev.trellis.runtime.decide;

/** What comes back to a limit. */
public enum Ledger {
  /** Nothing comes back. */
  CUMULATIVE,
  /**
   * A growth gives back the storage that it replaces; that of a dead container never comes back.
   */
  NET,
  /**
   * A storage comes back when a garbage collection has reclaimed it: {@link LiveLimitingPolicy}.
   */
  LIVE
}

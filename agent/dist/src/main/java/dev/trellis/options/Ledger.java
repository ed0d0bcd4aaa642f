package dev.trellis.options;

/** What comes back to a limit once it was granted. */
public enum Ledger {
  /** The storage that a growth replaces comes back; that of dead containers does not. */
  NET,
  /** Nothing comes back. */
  CUMULATIVE
}

package dev.trellis.options;

/** What comes back to a limit once it was granted. */
public enum Ledger {
  /** What a garbage collection has reclaimed comes back, and nothing before. */
  LIVE,
  /** The storage that a growth replaces comes back; that of dead containers does not. */
  NET,
  /** Nothing comes back. */
  CUMULATIVE;

  /** Here and not where it is used, or the verifier would load this class with it. */
  static ValueType<Ledger> type() {
    return new ChoiceType<>("a ledger", values());
  }
}

package dev.trellis.options;

/** When a put to a hash map that would make its table grow is asked for. */
public enum AskPut {
  /** Before its entry is made: one that is refused leaves the map as it was. */
  BEFORE,
  /** When its entry is in: one that is refused has put it. */
  AFTER;

  /** Here and not where it is used, or the verifier would load this class with it. */
  static ValueType<AskPut> type() {
    return new ChoiceType<>("a moment", values());
  }
}

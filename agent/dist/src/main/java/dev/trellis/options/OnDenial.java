package dev.trellis.options;

/** What a denial does to the program. */
public enum OnDenial {
  /** The call that asked for storage throws a {@code GrowthDeniedError}. */
  THROW,
  /** The denial is recorded and the growth goes on. */
  RECORD,
  /** The report is written at the denial, and then it is as {@link #THROW}. */
  DUMP,
  /** The report is written at the first denial, and then the JVM ends with status 3. */
  EXIT;

  /** Here and not where it is used, or the verifier would load this class with it. */
  static ValueType<OnDenial> type() {
    return new ChoiceType<>("something a denial can do", values());
  }
}

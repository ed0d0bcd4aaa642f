package dev.trellis.options;

/** How the text of an option becomes a value, and how the accepted texts are described. */
abstract class ValueType<T> {
  private final String accepted;

  /**
   * @param accepted the accepted texts in words, literal values between backticks
   */
  ValueType(String accepted) {
    this.accepted = accepted;
  }

  /**
   * The value of {@code text}.
   *
   * @throws BadValueException when the text is not accepted; the message quotes it
   */
  abstract T parse(String text) throws BadValueException;

  /** The accepted texts in words, literal values between backticks. */
  final String accepted() {
    return accepted;
  }
}

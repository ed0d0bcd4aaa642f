package dev.trellis.options;

/**
 * How the text of an option becomes a value, and how the accepted texts are described. An
 * interface, for the verifier loads no implementation of one before it is made.
 */
interface ValueType<T> {

  /**
   * The value of {@code text}.
   *
   * @throws BadValueException when the text is not accepted; the message quotes it
   */
  T parse(String text) throws BadValueException;

  /** The accepted texts in words, literal values between backticks. */
  String accepted();
}

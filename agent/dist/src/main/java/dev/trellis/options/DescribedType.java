package dev.trellis.options;

/** A type that is described by one constant. */
abstract class DescribedType<T> implements ValueType<T> {
  private final String accepted;

  /**
   * @param accepted the accepted texts in words, literal values between backticks
   */
  DescribedType(String accepted) {
    this.accepted = accepted;
  }

  @Override
  public final String accepted() {
    return accepted;
  }
}

package dev.trellis.options;

/** A whole number from 1 to {@code Integer.MAX_VALUE}. */
final class CountType extends ValueType<Integer> {
  CountType() {
    super("a whole number of at least `1`");
  }

  @Override
  Integer parse(String text) throws BadValueException {
    long number = WholeNumber.parse(text);
    if (number < 1) {
      throw new BadValueException(text, "is not a whole number of at least 1");
    }
    if (number > Integer.MAX_VALUE) {
      throw new BadValueException(text, "is more than " + Integer.MAX_VALUE);
    }
    return (int) number;
  }
}

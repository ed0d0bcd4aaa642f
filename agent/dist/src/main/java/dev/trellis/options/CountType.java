package dev.trellis.options;

/** A whole number from 1 up to a bound. */
final class CountType extends DescribedType<Integer> {
  private final int most;

  /** Up to {@code Integer.MAX_VALUE}. */
  CountType() {
    super("a whole number of at least `1`");
    most = Integer.MAX_VALUE;
  }

  /**
   * Up to a bound of its own.
   *
   * @param most the greatest that is accepted
   */
  CountType(int most) {
    super("a whole number from `1` to `" + most + "`");
    this.most = most;
  }

  @Override
  public Integer parse(String text) throws BadValueException {
    long number = WholeNumber.parse(text);
    if (number < 1) {
      throw new BadValueException(text, "is not a whole number of at least 1");
    }
    if (number > most) {
      throw new BadValueException(text, "is more than " + most);
    }
    return (int) number;
  }
}

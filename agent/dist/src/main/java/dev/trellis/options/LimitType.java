package dev.trellis.options;

/** A size, or a percentage of the maximum heap with at most two decimals. */
final class LimitType extends DescribedType<Limit> {
  LimitType() {
    super(SizeType.ACCEPTED + ", or a share of the maximum heap such as `25%`");
  }

  @Override
  public Limit parse(String text) throws BadValueException {
    if (text.endsWith("%")) {
      return new Limit(0, hundredths(text));
    }
    return new Limit(SizeType.bytes(text), 0);
  }

  private static int hundredths(String text) throws BadValueException {
    String number = text.substring(0, text.length() - 1);
    int point = number.indexOf('.');
    String decimals = point < 0 ? "00" : number.substring(point + 1);
    if (decimals.length() == 1) {
      decimals += "0";
    }
    long whole = WholeNumber.parse(point < 0 ? number : number.substring(0, point));
    long fraction = WholeNumber.parse(decimals);
    if (whole == WholeNumber.NONE || fraction == WholeNumber.NONE || decimals.length() != 2) {
      throw new BadValueException(text, "is not a percentage with at most two decimals");
    }
    if (whole > 100 || whole * 100 + fraction > Limit.WHOLE_HUNDREDTHS || whole + fraction == 0) {
      throw new BadValueException(text, "is not a share above 0% and up to 100%");
    }
    return (int) (whole * 100 + fraction);
  }
}

package dev.trellis.options;

/** Bytes above 0, plain or with one of the JVM's own suffixes k, m and g (1024 each step). */
final class SizeType extends DescribedType<Long> {
  static final String ACCEPTED = "bytes such as `67108864`, `512k`, `64m`, `1g`";

  private static final long MAX_GIGABYTES = Long.MAX_VALUE >> 30;

  SizeType() {
    super(ACCEPTED);
  }

  @Override
  public Long parse(String text) throws BadValueException {
    return bytes(text);
  }

  static long bytes(String text) throws BadValueException {
    int shift = shift(text);
    String digits = shift == 0 ? text : text.substring(0, text.length() - 1);
    long number = WholeNumber.parse(digits);
    if (number == WholeNumber.NONE) {
      throw new BadValueException(text, "is not a size");
    }
    if (number == 0) {
      throw new BadValueException(text, "is not a size above 0");
    }
    if (number > (MAX_GIGABYTES << 30) >> shift) {
      throw new BadValueException(text, "is more than " + MAX_GIGABYTES + "g");
    }
    return number << shift;
  }

  private static int shift(String text) {
    char last = text.isEmpty() ? '0' : text.charAt(text.length() - 1);
    return switch (last) {
      case 'k', 'K' -> 10;
      case 'm', 'M' -> 20;
      case 'g', 'G' -> 30;
      default -> 0;
    };
  }
}

package dev.trellis.options;

/** Yes or no. */
final class FlagType extends DescribedType<Boolean> {
  FlagType() {
    super("`true` or `false`");
  }

  @Override
  public Boolean parse(String text) throws BadValueException {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new BadValueException(text, "is neither true nor false");
    };
  }
}

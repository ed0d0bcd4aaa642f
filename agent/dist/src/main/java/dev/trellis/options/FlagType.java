package dev.trellis.options;

/** Yes or no. */
final class FlagType extends ValueType<Boolean> {
  FlagType() {
    super("`true` or `false`");
  }

  @Override
  Boolean parse(String text) throws BadValueException {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new BadValueException(text, "is neither true nor false");
    };
  }
}

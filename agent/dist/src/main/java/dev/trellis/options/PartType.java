package dev.trellis.options;

import java.util.List;

/** One part of several, such as an eighth; the value is how many. */
final class PartType extends DescribedType<Integer> {

  private static final List<String> PARTS = List.of("1/4", "1/8", "1/16", "1/32");

  PartType() {
    super("`1/4`, `1/8`, `1/16`, `1/32`");
  }

  @Override
  public Integer parse(String text) throws BadValueException {
    if (!PARTS.contains(text)) {
      throw new BadValueException(text, "is not a part to grow by");
    }
    return Integer.valueOf(text.substring("1/".length()));
  }
}

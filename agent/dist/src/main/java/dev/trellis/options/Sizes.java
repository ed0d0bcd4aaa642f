package dev.trellis.options;

/** Sizes as the options have them, for what is no option. */
public final class Sizes {

  /** Stands for what is no size. */
  public static final long NONE = -1;

  /** What is accepted, in words. */
  public static final String ACCEPTED = SizeType.ACCEPTED.replace("`", "");

  /** The same for a limit, which may also be a share of the maximum heap. */
  static final String LIMIT_ACCEPTED = new LimitType().accepted().replace("`", "");

  private Sizes() {}

  /** Bytes, 1 and more, or {@link #NONE}. */
  public static long parse(String text) {
    try {
      return SizeType.bytes(text);
    } catch (BadValueException e) {
      return NONE;
    }
  }
}

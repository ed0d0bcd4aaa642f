package dev.trellis.options;

/**
 * The value of one option.
 *
 * @param value what the option's type made of the text
 * @param text what was given, or the default
 * @param source where it was given, in words, or {@link #DEFAULT}
 */
record Setting(Object value, String text, String source) {
  /** The source of what was not given. */
  static final String DEFAULT = "the defaults";
}

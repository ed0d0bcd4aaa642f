package dev.trellis.options;

/** A text is not a value of its type. The message says so and quotes the text. */
class BadValueException extends Exception {
  private static final long serialVersionUID = 1L;

  BadValueException(String text, String problem) {
    super(OneLine.quoted(text) + " " + problem);
  }

  BadValueException(String problem) {
    super(problem);
  }

  /** What is wrong, beginning with the text in quotes. */
  String problem() {
    return String.valueOf(getMessage());
  }
}

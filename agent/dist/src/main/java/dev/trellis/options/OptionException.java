package dev.trellis.options;

/**
 * What was given cannot be accepted. The message is one line that names the option, where it was
 * given, what was given and what is accepted; who prints it puts {@code trellis: } before it.
 */
public final class OptionException extends Exception {
  private static final long serialVersionUID = 1L;

  OptionException(String key, String source, String problem, String accepted) {
    super(
        "option "
            + OneLine.quoted(key)
            + " in "
            + OneLine.of(source)
            + ": "
            + problem
            + "; accepted: "
            + accepted);
  }
}

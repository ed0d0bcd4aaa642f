package dev.trellis.options;

import java.util.List;

/**
 * What was given cannot be accepted. The message is one line that names the option, where it was
 * given, what was given and what is accepted; of a file with several mistakes it is such a line for
 * each. Who prints it puts {@code trellis: } before each line.
 */
public final class OptionException extends Exception {
  private static final long serialVersionUID = 1L;

  OptionException(String key, String source, String problem, String accepted) {
    super(where(key, source) + problem + "; accepted: " + accepted);
  }

  private OptionException(String message) {
    super(message);
  }

  /**
   * Of a file with mistakes.
   *
   * @param lines what is wrong and what is accepted, a line each, at least one
   */
  static OptionException of(String key, String source, List<String> lines) {
    StringBuilder message = new StringBuilder();
    for (String line : lines) {
      message.append(message.length() == 0 ? "" : "\n").append(where(key, source)).append(line);
    }
    return new OptionException(message.toString());
  }

  private static String where(String key, String source) {
    return "option " + OneLine.quoted(key) + " in " + OneLine.of(source) + ": ";
  }
}

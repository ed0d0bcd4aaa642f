package dev.trellis.options;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What the tests of this package say again and again. */
final class Parsing {
  private Parsing() {}

  static AgentOptions parse(String inline) {
    return parse(inline, null);
  }

  static AgentOptions parse(String inline, String environment) {
    try {
      return OptionsParser.parse(inline, environment);
    } catch (OptionException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  static String refusal(String inline) {
    return refusal(inline, null);
  }

  static String refusal(String inline, String environment) {
    OptionException refusal =
        catchThrowableOfType(OptionException.class, () -> OptionsParser.parse(inline, environment));
    return refusal == null ? "nothing was refused" : refusal.getMessage();
  }
}

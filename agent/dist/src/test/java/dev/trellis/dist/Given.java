package dev.trellis.dist;

import dev.trellis.dist.policies.Quota;
import dev.trellis.options.AgentOptions;
import dev.trellis.options.OptionException;
import dev.trellis.options.OptionsParser;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Options as a command line gives them. */
final class Given {

  private Given() {}

  static AgentOptions options(String inline) {
    try {
      return OptionsParser.parse(inline, null);
    } catch (OptionException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /** A policy of this class, found where the tests' own classes lie. */
  static AgentOptions policy(String className) {
    return options("policy=" + className + ",policyPath=" + testClasses());
  }

  static Path testClasses() {
    try {
      return Path.of(Quota.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}

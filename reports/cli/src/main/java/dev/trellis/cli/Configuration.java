package dev.trellis.cli;

import dev.trellis.report.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * With what a command is run.
 *
 * @param options the agent's options, as behind {@code -javaagent:trellis-agent.jar=}; null is
 *     without the agent
 */
record Configuration(@Nullable String options) {

  private static final Configuration NO_AGENT = new Configuration(null);
  private static final String DEFAULT_POLICIES = "system,counting";

  /** A comma that is not inside a value. */
  private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");

  /**
   * What is compared: no agent first, then as it was given.
   *
   * @param policies names of policies with commas between them, or null
   * @param more further options, each for a configuration of its own
   * @throws UsageException if one is not accepted
   */
  static List<Configuration> all(@Nullable String policies, List<String> more) {
    List<Configuration> all = new ArrayList<>();
    all.add(NO_AGENT);
    if (policies != null || more.isEmpty()) {
      for (String policy : (policies == null ? DEFAULT_POLICIES : policies).split(",", -1)) {
        if (policy.isEmpty() || policy.indexOf('=') >= 0) {
          throw new UsageException(
              "compare: --policy is %s, accepted: names with commas between them; options of a"
                      .formatted(Text.quoted(String.valueOf(policies)))
                  + " policy go with --with policy=NAME,key=value");
        }
        all.add(new Configuration("policy=" + policy));
      }
    }
    for (String options : more) {
      all.add(of(options));
    }
    return List.copyOf(all);
  }

  private static Configuration of(String options) {
    if (options.indexOf('=') <= 0) {
      throw new UsageException(
          "compare: --with is %s, accepted: options of the agent, key=value,key=value"
              .formatted(Text.quoted(options)));
    }
    for (String option : COMMA.split(options, -1)) {
      if (option.startsWith("report=")) {
        throw new UsageException(
            "compare: --with is %s, accepted: options without report; --keep FOLDER keeps the"
                    .formatted(Text.quoted(options))
                + " reports");
      }
    }
    return new Configuration(options);
  }

  boolean hasAgent() {
    return options != null;
  }

  /** What it is called in tables and complaints. */
  String label() {
    return options == null ? "no agent" : options;
  }

  /**
   * The command to start.
   *
   * @param agent the agent's jar
   * @param report where its report goes
   */
  List<String> command(JavaCommand java, Path agent, Path report) {
    if (options == null) {
      return java.words();
    }
    // The report's name is a value of the agent's syntax, and a pattern.
    String name = report.toString().replace("%", "%%").replace(",", "\\,");
    return java.with("-javaagent:" + agent + "=" + options + ",report=" + name);
  }
}

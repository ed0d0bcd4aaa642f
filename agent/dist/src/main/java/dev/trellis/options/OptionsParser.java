package dev.trellis.options;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the agent's options.
 *
 * <pre>
 * inline      = "help" | list                  after -javaagent:trellis-agent.jar=
 * TRELLIS_OPTS = list                          the environment variable
 * list        = "" | key "=" value { "," key "=" value }
 * value       = any text; "\," is a comma in it; it may contain "="
 * config file = java.util.Properties in UTF-8, any key but "config"; "," needs no backslash there
 *
 * policy         = "system" | name { "+" name }          default counting
 * name           = "counting" | "limiting" | "compact" | class name   none twice
 * policyPath     = path { path separator path }          each must exist
 * limit          = size | share
 * maxStorage     = size
 * limits         = path                                  must be a limits file
 * ledger         = "live" | "net" | "cumulative"         default live
 * onDenial       = "throw" | "record" | "dump" | "exit"  default throw
 * askPut         = "before" | "after"                    default before
 * compactGrowth  = "1/4" | "1/8" | "1/16" | "1/32"       default 1/8
 * compactFrom    = size                                  default 1k, at least 512
 * faults         = fault { "+" fault }                   nth or rate once, and not both
 * fault          = "nth:" whole number | "rate:" probability | "site:" type "." method
 * faultSeed      = whole number, 1 to 2147483647
 * policyFailures = whole number, 1 to 2147483647         default 10
 * nodes          = "true" | "false"                      default false
 * sites          = class pattern { ":" class pattern }
 * catalogue      = path { separator path }               each must exist
 * stacks         = "off" | "sampled" | "all"             default sampled
 * stackInterval  = size                                  default 512k
 * stackDepth     = whole number, 1 to 1024               default 8
 * stackCount     = whole number, 1 to 1000000            default 10000
 * stackSeed      = whole number, 1 to 2147483647
 * frames         = class pattern { ":" class pattern }
 * scope          = name ":" thread name { "+" name ":" thread name }   "*" in a thread name is any text
 * live           = "true" | "false"                      default false
 * liveFrom       = size                                  default 16k
 * liveMax        = whole number, 1 to 10000000           default 100000
 * report         = file name with %p, %t, %%             default trellis-%p.json
 * reportInterval = "0" | number ("ms"|"s"|"m"|"h")       default 30s, at least 100ms
 * dumpOn         = file name with %p, %t, %%
 * jmx            = "true" | "false"                      default false
 * jfr            = "true" | "false"                      default false
 * cache          = "off" | folder                        default trellis in $XDG_CACHE_HOME or ~/.cache
 * config         = path                                  must exist
 * log            = "off" | "error" | "warn" | "info" | "debug"   default warn
 *
 * size           = number [ "k" | "m" | "g" ]            1 to 8589934591g, steps of 1024
 * probability    = "0" or "1" [ "." 1 to 9 digits ]      above 0, up to 1
 * type, method   = names, the type's with or without its package; "*" is any text
 * share          = number [ "." 1 or 2 digits ] "%"      above 0%, up to 100%
 * </pre>
 *
 * <p>An option that is given in several sources has the value of the first of inline, config file
 * and environment. The config file itself may be named inline or, failing that, in the environment.
 * Relative paths, those in a config file too, begin at the working directory.
 *
 * <p>Refused in every source, also where another source takes precedence: an unknown key, a key
 * given twice, a value that is not accepted. Refused in what results:
 *
 * <ul>
 *   <li>{@code policy} naming {@code limiting}, with none of {@code limit}, {@code maxStorage} and
 *       {@code limits};
 *   <li>{@code limit}, {@code maxStorage}, {@code limits} or a given {@code ledger}, and {@code
 *       policy} not naming {@code limiting};
 *   <li>{@code limit} or {@code maxStorage}, and a hard rule for the process in {@code limits}; a
 *       rule there for what is in use in a scope or at a call site, and {@code ledger=net};
 *   <li>a given {@code compactGrowth} or {@code compactFrom}, and {@code policy} not naming {@code
 *       compact};
 *   <li>a given {@code onDenial} or {@code askPut}, and {@code policy} naming neither {@code
 *       limiting} nor a class, without {@code faults};
 *   <li>{@code faults} with {@code policy=system}, and a site in them that may not be denied; a
 *       given {@code faultSeed}, without a {@code rate} in {@code faults};
 *   <li>a given {@code stacks}, with {@code policy=system}; a given {@code stackDepth}, {@code
 *       stackCount} or {@code frames}, and no stacks; a given {@code stackInterval}, {@code
 *       stackSeed} or {@code jfr}, and {@code stacks} not {@code sampled};
 *   <li>a given {@code jmx} or {@code scope}, with {@code policy=system};
 *   <li>a {@code dumpOn} that is the {@code report}, which would be deleted;
 *   <li>a given {@code live}, with {@code policy=system}; a given {@code liveFrom} or {@code
 *       liveMax}, without {@code live=true};
 *   <li>a class name in {@code policy} without {@code policyPath}, and the reverse;
 *   <li>{@code system} joined with any other policy.
 * </ul>
 *
 * <p>What cannot act is refused because somebody believes that it does.
 */
public final class OptionsParser {
  /** The environment variable that is read last. */
  public static final String ENVIRONMENT_VARIABLE = "TRELLIS_OPTS";

  private static final String INLINE = "-javaagent";
  private static final String ATTACHED = "attach";
  private static final String HELP = "help";

  private OptionsParser() {}

  /** Whether the inline text asks for {@link OptionsHelp#text()} instead of giving options. */
  public static boolean isHelp(@Nullable String inline) {
    return HELP.equals(inline);
  }

  /**
   * The options that result from all sources.
   *
   * @param inline what follows {@code -javaagent:trellis-agent.jar=}; null or empty gives nothing
   * @param environment the value of {@link #ENVIRONMENT_VARIABLE}; null or empty gives nothing
   * @throws OptionException for the first thing found that cannot be accepted
   */
  public static AgentOptions parse(@Nullable String inline, @Nullable String environment)
      throws OptionException {
    return parse(inline, environment, INLINE);
  }

  /**
   * The same where the agent is attached to a running JVM, which a refusal then says.
   *
   * @param attached what whoever attached gave in place of the inline options
   * @param environment as for {@link #parse}: that of the running JVM
   * @throws OptionException for the first thing found that cannot be accepted
   */
  public static AgentOptions parseAttached(@Nullable String attached, @Nullable String environment)
      throws OptionException {
    return parse(attached, environment, ATTACHED);
  }

  private static AgentOptions parse(
      @Nullable String inline, @Nullable String environment, String source) throws OptionException {
    Map<String, Setting> settings = new TreeMap<>();
    if ((inline != null && !inline.isEmpty()) || (environment != null && !environment.isEmpty())) {
      settings.putAll(given(inline, environment, source));
    }
    AgentOptions options = new AgentOptions(settings);
    if (!settings.isEmpty()) {
      Rules.check(options);
    }
    return options;
  }

  private static Map<String, Setting> given(
      @Nullable String inline, @Nullable String environment, String source) throws OptionException {
    Settings fromInline = InlineSyntax.read(inline == null ? "" : inline, source);
    Settings fromEnvironment =
        InlineSyntax.read(environment == null ? "" : environment, ENVIRONMENT_VARIABLE);
    Setting config = fromInline.get(Options.CONFIG);
    if (config == null) {
      config = fromEnvironment.get(Options.CONFIG);
    }
    Map<String, Setting> settings = new TreeMap<>(fromEnvironment.asMap());
    if (config != null) {
      settings.putAll(ConfigFile.read(config).asMap());
    }
    settings.putAll(fromInline.asMap());
    return settings;
  }
}

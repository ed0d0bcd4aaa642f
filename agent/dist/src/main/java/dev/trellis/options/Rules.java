package dev.trellis.options;

import dev.trellis.runtime.decide.FaultPlan;
import dev.trellis.runtime.decide.LimitRule.Level;
import dev.trellis.runtime.decide.LimitingPolicy;
import dev.trellis.runtime.stack.StackMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What options demand of each other. Each rule is listed at {@link OptionsParser}. */
final class Rules {
  private static final long SMALLEST_REFUSED_BYTES = LimitingPolicy.SMALL_BYTES;

  /** Of the shortest array that a {@code Ladder} takes, with the longest references. */
  private static final long SMALLEST_COMPACT_BYTES = 512;

  private Rules() {}

  static void check(AgentOptions options) throws OptionException {
    PolicySpec policy = options.get(Options.POLICY);
    boolean limiting = policy.isLimiting();
    boolean classes = !policy.classNames().isEmpty();
    if (classes && !options.isGiven(Options.POLICY_PATH)) {
      throw options.refusal(
          Options.POLICY,
          homeless(policy.classNames().get(0)),
          Options.POLICY.accepted() + ", class names with policyPath");
    }
    acts(options, Options.LIMIT, limiting, "limiting");
    acts(options, Options.MAX_STORAGE, limiting, "limiting");
    acts(options, Options.LIMITS, limiting, "limiting");
    acts(options, Options.LEDGER, limiting, "limiting");
    acts(options, Options.FAULTS, !policy.isSystem(), "something other than system");
    FaultPlan faults = options.find(Options.FAULTS);
    boolean denies = limiting || classes || faults != null;
    acts(options, Options.ON_DENIAL, denies, "limiting or a class, or with faults");
    acts(options, Options.ASK_PUT, denies, "limiting or a class, or with faults");
    if (options.isGiven(Options.FAULT_SEED) && (faults == null || !faults.isDrawn())) {
      throw options.refusal(
          Options.FAULT_SEED,
          OneLine.quoted(text(options, Options.FAULT_SEED)) + " has no effect without a rate",
          "faultSeed with faults that name a rate");
    }
    acts(options, Options.POLICY_PATH, classes, "a class");
    acts(options, Options.COMPACT_GROWTH, policy.isCompact(), "compact");
    acts(options, Options.COMPACT_FROM, policy.isCompact(), "compact");
    if (options.get(Options.COMPACT_FROM) < SMALLEST_COMPACT_BYTES) {
      throw options.refusal(
          Options.COMPACT_FROM,
          OneLine.quoted(text(options, Options.COMPACT_FROM))
              + " has no effect: storages under 512 bytes grow as ever",
          "bytes from 512 up");
    }
    acts(options, Options.SCOPE, !policy.isSystem(), "something other than system");
    stacksAct(options, policy);
    acts(options, Options.JMX, !policy.isSystem(), "something other than system");
    FilePattern dumpOn = options.find(Options.DUMP_ON);
    if (dumpOn != null && isSameFile(dumpOn, options.get(Options.REPORT))) {
      throw options.refusal(
          Options.DUMP_ON,
          OneLine.quoted(dumpOn.text()) + " is the report, which would be deleted",
          "another file");
    }
    acts(options, Options.LIVE, !policy.isSystem(), "something other than system");
    followsLive(options, Options.LIVE_FROM);
    followsLive(options, Options.LIVE_MAX);
    Long maxStorage = options.find(Options.MAX_STORAGE);
    if (maxStorage != null && maxStorage < SMALLEST_REFUSED_BYTES) {
      throw options.refusal(
          Options.MAX_STORAGE,
          OneLine.quoted(text(options, Options.MAX_STORAGE))
              + " has no effect: storages under 1k are always granted",
          "bytes from 1k up");
    }
    if (limiting
        && !options.isGiven(Options.LIMIT)
        && !options.isGiven(Options.MAX_STORAGE)
        && !options.isGiven(Options.LIMITS)) {
      throw options.refusal(
          Options.POLICY,
          OneLine.quoted(text(options, Options.POLICY)) + " has no limit to enforce",
          "limiting together with limit, maxStorage or limits");
    }
    LimitsFile limits = options.find(Options.LIMITS);
    if (limits != null) {
      limitsAgree(options, limits);
    }
  }

  private static void limitsAgree(AgentOptions options, LimitsFile limits) throws OptionException {
    LimitRow process = limits.process();
    for (Option<?> option : List.of(Options.LIMIT, Options.MAX_STORAGE)) {
      if (process != null && options.isGiven(option)) {
        throw options.refusal(
            Options.LIMITS,
            place(limits, process)
                + "a rule for the process stands beside "
                + option.key()
                + " "
                + OneLine.quoted(text(options, option)),
            "either of them");
      }
    }
    if (options.get(Options.LEDGER) == Ledger.NET) {
      for (Level level : List.of(Level.SCOPE, Level.CALL_SITE)) {
        LimitRow row = limits.firstWithLimit(level);
        if (row != null) {
          throw options.refusal(
              Options.LIMITS,
              place(limits, row)
                  + "with ledger \"net\" nobody knows in which "
                  + level.key()
                  + " a storage was booked that is given back",
              "limit for a " + level.key() + " with ledger live or cumulative");
        }
      }
    }
  }

  private static String place(LimitsFile limits, LimitRow row) {
    return limits.path() + ":" + row.line() + ": ";
  }

  /** Of any one process: what stands for it stands for it in both. */
  private static boolean isSameFile(FilePattern one, FilePattern other) {
    return path(one).equals(path(other));
  }

  private static Path path(FilePattern pattern) {
    Path path = Path.of(pattern.expand(1, 1)).toAbsolutePath().normalize();
    Path folder = path.getParent();
    try {
      return folder == null ? path : folder.toRealPath().resolve(path.getFileName());
    } catch (IOException notThereYet) {
      return path;
    }
  }

  private static void stacksAct(AgentOptions options, PolicySpec policy) throws OptionException {
    acts(options, Options.STACKS, !policy.isSystem(), "something other than system");
    StackMode mode = policy.isSystem() ? StackMode.OFF : options.get(Options.STACKS);
    followsStacks(options, Options.STACK_DEPTH, mode != StackMode.OFF, "sampled or all");
    followsStacks(options, Options.STACK_COUNT, mode != StackMode.OFF, "sampled or all");
    followsStacks(options, Options.FRAMES, mode != StackMode.OFF, "sampled or all");
    followsStacks(options, Options.STACK_INTERVAL, mode == StackMode.SAMPLED, "sampled");
    followsStacks(options, Options.STACK_SEED, mode == StackMode.SAMPLED, "sampled");
    followsStacks(options, Options.JFR, mode == StackMode.SAMPLED, "sampled");
  }

  private static void followsStacks(
      AgentOptions options, Option<?> option, boolean acts, String needed) throws OptionException {
    if (options.isGiven(option) && !acts) {
      boolean silent = options.get(Options.POLICY).isSystem();
      Option<?> other = silent ? Options.POLICY : Options.STACKS;
      throw options.refusal(
          option,
          OneLine.quoted(text(options, option))
              + " has no effect with "
              + other.key()
              + " "
              + OneLine.quoted(text(options, other)),
          option.key() + " with stacks " + needed + (silent ? " and another policy" : ""));
    }
  }

  private static void followsLive(AgentOptions options, Option<?> option) throws OptionException {
    if (options.isGiven(option) && !options.get(Options.LIVE)) {
      throw options.refusal(
          option,
          OneLine.quoted(text(options, option)) + " has no effect without live \"true\"",
          option.key() + " with live true");
    }
  }

  private static void acts(AgentOptions options, Option<?> option, boolean acts, String needed)
      throws OptionException {
    if (options.isGiven(option) && !acts) {
      throw options.refusal(
          option,
          OneLine.quoted(text(options, option))
              + " has no effect with policy "
              + OneLine.quoted(text(options, Options.POLICY)),
          option.key() + " with a policy that names " + needed);
    }
  }

  private static String homeless(String name) {
    String nearest = Nearest.to(name, PolicySpec.OURS);
    return OneLine.quoted(name)
        + (nearest == null ? "" : ", the nearest is " + OneLine.quoted(nearest) + ",")
        + " is a class name without policyPath";
  }

  private static String text(AgentOptions options, Option<?> option) {
    return String.valueOf(options.asMap().get(option.key()));
  }
}

package dev.trellis.options;

import dev.trellis.runtime.decide.FaultPlan;
import dev.trellis.runtime.scope.ThreadPattern;
import dev.trellis.runtime.stack.StackMode;
import dev.trellis.weaver.ClassPattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the agent can be told. Parser, help text and the README's table come from here. The
 * grammar, and what excludes what, is described at {@link OptionsParser}; how a text is read, in
 * {@link ValueTypes}.
 */
public final class Options {
  /** Who is asked about every growth. */
  public static final Option<PolicySpec> POLICY =
      new Option<>(
          "policy",
          "the policies that every growth is put to: `system` grants all and records nothing,"
              + " `counting` grants all and records, `limiting` denies what goes beyond `limit`,"
              + " `maxStorage` or `limits`, `compact` grants all, records, and has lists and queues"
              + " grow by less, a class decides as it is written",
          "counting",
          new PolicySpec(List.of(PolicySpec.COUNTING)));

  /** Where classes named in {@link #POLICY} are found: absolute paths, at least one. */
  public static final Option<List<Path>> POLICY_PATH =
      new Option<>("policyPath", "where the classes named in `policy` are found, and only there");

  /** The most storage that may be in use. */
  public static final Option<Limit> LIMIT =
      new Option<>(
          "limit",
          "the most storage that may be in use, as the `ledger` counts it;"
              + " `policy` must name `limiting`");

  /** The largest single storage, in bytes, 1,024 and more. */
  public static final Option<Long> MAX_STORAGE =
      new Option<>(
          "maxStorage", "the largest single storage, `1k` and more; `policy` must name `limiting`");

  /** Limits for parts of the program, which a file has. */
  public static final Option<LimitsFile> LIMITS =
      new Option<>(
          "limits",
          "a file with limits for the process, scopes, types and call sites, each of what may be in"
              + " use, of a single storage or both; `policy` must name `limiting`");

  /** What comes back to the limit. */
  public static final Option<Ledger> LEDGER =
      new Option<>(
          "ledger",
          "what comes back to the `limit`: with `live` what a garbage collection has reclaimed, with"
              + " `net` the storage that a growth replaces, with `cumulative` nothing; `policy` must"
              + " name `limiting`",
          "live");

  /** What a denial does to the program. */
  public static final Option<OnDenial> ON_DENIAL =
      new Option<>(
          "onDenial",
          "what a denial does: `throw` a GrowthDeniedError, `record` it and let the growth go on,"
              + " `dump` the report and then throw, or `exit` after the report, with status 3;"
              + " `policy` must name `limiting` or a class, or there must be"
              + " `faults`",
          "throw");

  /** When a put to a hash map is asked for. */
  public static final Option<AskPut> ASK_PUT =
      new Option<>(
          "askPut",
          "when a put to a hash map or set that would make it grow is asked for: `before` its entry"
              + " is made, so that a refused one leaves the map as it was, or `after`, when it is"
              + " in; `policy` must name `limiting` or a class, or there must be `faults`",
          "before");

  /** By which part of its length a storage grows: one in 4, 8, 16 or 32. */
  public static final Option<Integer> COMPACT_GROWTH =
      new Option<>(
          "compactGrowth",
          "by which part of its length a storage grows, in place of the JDK's half; `policy` must"
              + " name `compact`",
          "1/8");

  /** The smallest storages that grow by less, in bytes, 512 and more. */
  public static final Option<Long> COMPACT_FROM =
      new Option<>(
          "compactFrom",
          "storages from this size up grow by less; `policy` must name `compact`",
          "1k",
          1024L);

  /** Which requests fail on purpose; none by default. */
  public static final Option<FaultPlan> FAULTS =
      new Option<>(
          "faults",
          "requests that are denied on purpose, whatever the policies say; not with"
              + " `policy=system`");

  /** What the faults are drawn from; by default other faults in each run. */
  public static final Option<Integer> FAULT_SEED =
      new Option<>(
          "faultSeed",
          "draws the same faults in each run of a program that does the same; `faults` must name a"
              + " `rate`. Where it is not given the report tells the one that was drawn");

  /** After how many failures a policy is replaced, 1 and more. */
  public static final Option<Integer> POLICY_FAILURES =
      new Option<>(
          "policyFailures",
          "after how many failures (it threw, or recursed) a policy is replaced by one that"
              + " grants all",
          "10",
          10);

  /** Whether entries are counted, too. */
  public static final Option<Boolean> NODES =
      new Option<>(
          "nodes",
          "whether the entries of maps, sets, lists and queues are counted, too",
          "false",
          false);

  /** In which classes growing arrays are looked for; none by default. */
  public static final Option<List<ClassPattern>> SITES =
      new Option<>(
          "sites",
          "classes in which arrays that grow are found by themselves, such as `com.acme.**`");

  /** Files that name containers of libraries; absolute paths. */
  public static final Option<List<Path>> CATALOGUE =
      new Option<>(
          "catalogue",
          "files that name further containers; they are looked at before those that come with"
              + " Trellis");

  /** Of which events the stack is taken. */
  public static final Option<StackMode> STACKS =
      new Option<>(
          "stacks",
          "of which events the call site is found: `off` of none, `sampled` of a random sample by"
              + " requested bytes, of each growth site's first event, of denials and of new largest"
              + " storages, `all` of all; not with `policy=system`",
          "sampled",
          StackMode.SAMPLED);

  /** The mean number of requested bytes between two samples, 1 and more. */
  public static final Option<Long> STACK_INTERVAL =
      new Option<>(
          "stackInterval",
          "the mean number of requested bytes between two sampled call sites; `stacks` must be"
              + " `sampled`",
          "512k",
          524_288L);

  /** Most frames of a stack, 1 to 1,024. */
  public static final Option<Integer> STACK_DEPTH =
      new Option<>("stackDepth", "the most frames of a call site's stack", "8", 8);

  /** Most distinct stacks, 1 to 1,000,000. */
  public static final Option<Integer> STACK_COUNT =
      new Option<>(
          "stackCount",
          "the most distinct stacks that are kept; what comes from others is `unattributed`",
          "10000",
          10_000);

  /** What the samples are drawn from; by default other samples in each run. */
  public static final Option<Integer> STACK_SEED =
      new Option<>(
          "stackSeed",
          "draws the same samples in each run of a program that does the same; `stacks` must be"
              + " `sampled`");

  /** Whose frames are collapsed; none by default besides the JDK's. */
  public static final Option<List<ClassPattern>> FRAMES =
      new Option<>(
          "frames",
          "frameworks, such as `org.springframework.**`, whose frames are collapsed as those of the"
              + " JDK are: a call site is the first frame of another class");

  /** Scopes of threads by their names, at least one; none by default. */
  public static final Option<List<ThreadPattern>> SCOPE =
      new Option<>(
          "scope",
          "threads that have a scope by their names, such as `import:worker-*`; what a program opens"
              + " by itself goes first; not with `policy=system`");

  /** Whether storages are watched. */
  public static final Option<Boolean> LIVE =
      new Option<>(
          "live",
          "whether storages are watched, weakly, to tell which of them a garbage collection has"
              + " left; not with `policy=system`",
          "false",
          false);

  /** The smallest storages that are watched one by one, in bytes, 1 and more. */
  public static final Option<Long> LIVE_FROM =
      new Option<>(
          "liveFrom",
          "storages from this size up are watched one by one, smaller ones are estimated from"
              + " samples; with `live=true`",
          "16k",
          16_384L);

  /** How many storages are watched at a time, 1 to 10,000,000. */
  public static final Option<Integer> LIVE_MAX =
      new Option<>(
          "liveMax",
          "the most storages that are watched at a time; with `live=true`",
          "100000",
          100_000);

  /** The report file's name. */
  public static final Option<FilePattern> REPORT =
      new Option<>(
          "report",
          "the report file; the start time is written as `yyyyMMdd-HHmmss` in UTC",
          "trellis-%p.json");

  /** The pause between two reports, 100 ms and more; zero is off. */
  public static final Option<Duration> REPORT_INTERVAL =
      new Option<>("reportInterval", "the time between two reports while the program runs", "30s");

  /** The file that has a report written; none by default. */
  public static final Option<FilePattern> DUMP_ON =
      new Option<>(
          "dumpOn",
          "a file that has the report written when it comes to exist, within a second, and is then"
              + " deleted");

  /** Whether there is a bean to ask. */
  public static final Option<Boolean> JMX =
      new Option<>(
          "jmx",
          "whether figures, call sites and reports are to be had by JMX, as"
              + " `dev.trellis:type=Growth`; not with `policy=system`",
          "false",
          false);

  /** Whether flight recordings get events. */
  public static final Option<Boolean> JFR =
      new Option<>(
          "jfr",
          "whether each sampled event and each denial is an event `dev.trellis.Growth` in flight"
              + " recordings; `stacks` must be `sampled`",
          "false",
          false);

  /** Where woven classes are kept for later starts; by default in the user's cache folder. */
  public static final Option<CachePlace> CACHE =
      new Option<>(
          "cache",
          "where woven classes are kept, which makes later starts faster; by default `trellis` in"
              + " the user's cache folder");

  /** The file that was named to hold further options, an absolute path. */
  public static final Option<Path> CONFIG =
      new Option<>("config", "a properties file (UTF-8) that holds any of the other options");

  /** How much the agent says. */
  public static final Option<LogLevel> LOG =
      new Option<>("log", "how much Trellis says on stderr", "warn", LogLevel.WARN);

  private static final List<Option<?>> ALL =
      List.of(
          POLICY,
          POLICY_PATH,
          LIMIT,
          MAX_STORAGE,
          LIMITS,
          LEDGER,
          ON_DENIAL,
          ASK_PUT,
          COMPACT_GROWTH,
          COMPACT_FROM,
          FAULTS,
          FAULT_SEED,
          POLICY_FAILURES,
          NODES,
          SITES,
          CATALOGUE,
          STACKS,
          STACK_INTERVAL,
          STACK_DEPTH,
          STACK_COUNT,
          STACK_SEED,
          FRAMES,
          SCOPE,
          LIVE,
          LIVE_FROM,
          LIVE_MAX,
          REPORT,
          REPORT_INTERVAL,
          DUMP_ON,
          JMX,
          JFR,
          CACHE,
          CONFIG,
          LOG);

  private Options() {}

  /** All options in the order in which help shows them; immutable. */
  public static List<Option<?>> all() {
    return ALL;
  }

  static @Nullable Option<?> byKey(String key) {
    for (Option<?> option : ALL) {
      if (option.key().equals(key)) {
        return option;
      }
    }
    return null;
  }

  static String keys() {
    StringBuilder keys = new StringBuilder();
    for (Option<?> option : ALL) {
      keys.append(keys.length() == 0 ? "" : ", ").append(option.key());
    }
    return keys.toString();
  }
}

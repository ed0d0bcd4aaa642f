package dev.trellis.dist;

import dev.trellis.cache.WovenCache;
import dev.trellis.options.AgentOptions;
import dev.trellis.options.AskPut;
import dev.trellis.options.LogLevel;
import dev.trellis.options.OptionException;
import dev.trellis.options.Options;
import dev.trellis.output.AgentLog;
import dev.trellis.runtime.Engine;
import dev.trellis.runtime.WarmUp;
import dev.trellis.runtime.compact.Compaction;
import dev.trellis.runtime.decide.DenialDesk;
import dev.trellis.runtime.decide.Faults;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.layout.LayoutProbe;
import dev.trellis.runtime.live.LiveOptions;
import dev.trellis.runtime.record.SampleListener;
import dev.trellis.runtime.scope.ThreadPattern;
import dev.trellis.runtime.stack.StackMode;
import dev.trellis.runtime.stack.StackOptions;
import dev.trellis.weaver.ClassPattern;
import dev.trellis.weaver.WeaverOptions;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongBinaryOperator;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The agent in one JVM. The order of its start is the whole point: whatever the hook may touch
 * stands before anything is woven. It makes the reporter, and tells the sizes of objects, itself:
 * what would do so is a class more at each start.
 */
final class Session implements Supplier<Reporter>, ToLongFunction<Object> {

  private final AgentOptions options;
  private final Instrumentation instrumentation;
  private final boolean late;
  private final AgentLog log;
  private final @Nullable KnownCatalogue catalogue;
  private final Layouts layouts;
  private final Sites sites;
  private final @Nullable PolicyChain chain;
  private final @Nullable Compaction compaction;
  private final @Nullable Faults faults;
  private final boolean records;
  private @Nullable Weaving weaving;
  private @Nullable WovenCache cache;
  private @Nullable LiveWatcher live;
  private @Nullable PolicyWatchdog watchdog;
  private @Nullable StackOptions callStacks;
  private @Nullable Engine engine;
  private @Nullable Consumer<Runnable> shutdown;
  private @Nullable AttachAnswer answer;
  private @Nullable Reporting reporting;
  private final long startMillis = System.currentTimeMillis();
  private final long startNanos = System.nanoTime();

  Session(AgentOptions options, Instrumentation instrumentation, boolean late, AgentLog log)
      throws OptionException {
    this.options = options;
    this.instrumentation = instrumentation;
    this.late = late;
    this.log = log;
    boolean failsAtSites = options.isGiven(Options.FAULTS);
    this.catalogue =
        failsAtSites || options.isGiven(Options.CATALOGUE) || options.get(Options.NODES)
            ? KnownCatalogue.of(options)
            : null;
    this.layouts = new Layouts(new LayoutProbe(this));
    this.sites = new Sites(layouts);
    if (catalogue != null && failsAtSites) {
      FaultSites.check(options, catalogue.get());
    }
    // What only grants and counts needs nothing of what decides.
    boolean plain = options.isPlain();
    this.chain = plain ? null : Policies.chain(options);
    this.compaction = plain ? null : Policies.compaction(options);
    this.faults = chain == null ? null : chain.faults();
    if (faults != null) {
      sites.alsoTell(faults);
    }
    this.records = !options.get(Options.POLICY).isSystem();
  }

  /**
   * Called on the thread that initialises the hook, in the middle of {@link #start}; null under
   * {@code policy=system}.
   */
  @Nullable LongBinaryOperator connect(
      Supplier<Thread> carrier,
      ToLongFunction<Thread> idOf,
      Consumer<Runnable> lastStep,
      LongSupplier lost,
      Function<Object, Object> instances) {
    shutdown = lastStep;
    layouts.makeNodesBy(instances);
    StackOptions stacks = CallStacks.of(options, instances);
    callStacks = stacks;
    Engine made =
        Engine.create(
            List.of(), List.of(), carrier, records, chain, stacks, liveOptions(), compaction);
    made.identifyBy(idOf);
    made.alsoLost(lost);
    List<ThreadPattern> byName = options.find(Options.SCOPE);
    if (byName != null) {
      made.scopes().byThreadName(byName);
    }
    sites.addTo(made);
    engine = made;
    return records ? made.sink() : null;
  }

  /** As above, for the class that the program's API asks; after the other. */
  Object connectScopes(Object hook) {
    Engine ready = engine;
    if (ready == null) {
      throw new IllegalStateException("the hook did not ask for its operator");
    }
    return ScopeDoor.connect(ready, hook);
  }

  void start() throws ReflectiveOperationException, IOException {
    FirstUses.make();
    HookDefiner.define(instrumentation, late);
    if (chain != null) {
      HookDefiner.defineTables();
    }
    if (compaction != null) {
      HookDefiner.defineLengths();
    }
    boolean hasRules = chain != null && chain.rules() != null;
    boolean compacts = compaction != null;
    boolean namesThreads = options.isGiven(Options.SCOPE);
    WarmUp.run(
        chain != null, hasRules, compacts, faults != null, stacks(), liveOptions(), namesThreads);
    Engine ready = engine;
    Consumer<Runnable> lastStep = shutdown;
    if (ready == null || lastStep == null) {
      throw new IllegalStateException("the hook did not ask for its operator");
    }
    ready.disregardCurrentThread();
    live = options.get(Options.LIVE) ? LiveWatcher.of(ready, instrumentation) : null;
    if (options.get(Options.JFR) && stacks().mode() == StackMode.SAMPLED) {
      SampleListener events = FlightEvents.prepare(log);
      if (events != null) {
        ready.tell(events);
      }
    }
    WeaverOptions what =
        new WeaverOptions(
            chain != null,
            options.get(Options.NODES),
            searched(),
            watches(),
            compaction != null,
            chain != null && options.get(Options.ASK_PUT) == AskPut.AFTER);
    WovenCache woven = WovenCache.open(options, what, log);
    cache = woven;
    Weaving classes = new Weaving(catalogue, what, sites, woven.classes());
    weaving = classes;
    if (catalogue != null && what.nodes()) {
      layouts.measureNodes(catalogue.get());
    }
    // What is asked of every class that loads must be loaded by now, or a thread of the program
    // would load it, and grow the list of classes of Trellis's own loader.
    AsideTransformer transformer = new AsideTransformer(ready, classes, records);
    boolean unused = transformer.isWanted("dev.trellis.Nothing", false);
    instrumentation.addTransformer(transformer, true);
    Retransformation retransformation =
        new Retransformation(instrumentation, classes, transformer, log);
    retransformation.run();
    WeavingThread thread = new WeavingThread(ready);
    thread.start();
    transformer.weaveOn(thread);
    String since = null;
    if (late) {
      since = JvmFacts.utc(System.currentTimeMillis());
      classes
          .weaver()
          .missed(
              "attached while the program was running: what grew before "
                  + since
                  + " is not in the figures");
    }
    if (chain != null && !options.get(Options.POLICY).classNames().isEmpty()) {
      PolicyWatchdog dog = new PolicyWatchdog(ready, chain, log);
      dog.begin();
      watchdog = dog;
    }
    Reporting reporting = new Reporting(ready, this, log);
    this.reporting = reporting;
    reporting.start();
    DenialDesk desk = chain == null ? null : chain.desk();
    if (desk != null) {
      new DenialReporter(desk, reporting.reporter(), ready, log).start();
    }
    LiveWatcher watcher = live;
    if (watcher != null) {
      watcher.start();
    }
    if (options.get(Options.JMX)) {
      boolean samples = stacks().mode() == StackMode.SAMPLED;
      long interval = samples ? stacks().intervalBytes() : 0;
      new Clerk(instrumentation, late, ready, reporting.reporter(), interval, log).start();
    }
    if (chain != null) {
      ShutdownBegins.register(ready);
    }
    lastStep.accept(reporting);
    if (faults != null) {
      beginFaults(faults);
    }
    if (log.isOn(LogLevel.INFO)) {
      log.info("woven, report goes to " + reporting.reporter().path());
    }
    if (late) {
      answer =
          AttachAnswer.of(
              classes.weaver(),
              retransformation.longestStopNanos(),
              records ? since : null,
              reporting.reporter().path());
    }
  }

  private void beginFaults(Faults ready) {
    if (late) {
      ready.begin();
    } else {
      instrumentation.addTransformer(new FaultsBegin(ready));
    }
  }

  /** What whoever attached is told; after a late {@link #start}. */
  AttachAnswer answer() {
    if (answer == null) {
      throw new IllegalStateException("nobody attached this agent");
    }
    return answer;
  }

  /** Does what it is told on a thread of Trellis's own, and gives the answer, one line. */
  String obey(String order) {
    Engine ready = engine;
    Reporting writing = reporting;
    if (ready == null || writing == null) {
      return "failed: could not start, the program runs without it";
    }
    ready.disregardCurrentThread();
    return Orders.obey(order, writing.reporter());
  }

  /** After the hook has asked for its operator. */
  private StackOptions stacks() {
    StackOptions known = callStacks;
    if (known == null) {
      throw new IllegalStateException("the hook did not ask for its operator");
    }
    return known;
  }

  private @Nullable LiveOptions liveOptions() {
    return options.get(Options.LIVE)
        ? new LiveOptions(
            options.get(Options.LIVE_FROM),
            options.get(Options.LIVE_MAX),
            options.get(Options.STACK_INTERVAL))
        : null;
  }

  /** Whether storages are handed over: to the recorder, to the ledger, or to both. */
  private boolean watches() {
    return live != null || (chain != null && chain.ledger() != null);
  }

  private List<ClassPattern> searched() {
    List<ClassPattern> patterns = options.find(Options.SITES);
    return patterns == null ? List.of() : patterns;
  }

  /** The reporter, when the program has begun or somebody needs it. */
  @Override
  public Reporter get() {
    Engine ready = engine;
    Weaving classes = weaving;
    WovenCache woven = cache;
    if (ready == null || classes == null || woven == null) {
      throw new IllegalStateException("the agent has not started");
    }
    Canary canary = new Canary(ready, records);
    Reporter made =
        new Reporter(
            options,
            ready,
            chain,
            classes.weaver(),
            sites,
            canary,
            canary.sings(),
            live,
            watchdog,
            log,
            startMillis,
            startNanos);
    made.keepWoven(woven);
    if (records && stacks().mode() != options.get(Options.STACKS)) {
      made.note(
          "there are no call sites: this JVM does not hand over its stacks in a form that is known");
    }
    return made;
  }

  /** Bytes of an object, as this VM lays it out. */
  @Override
  public long applyAsLong(Object object) {
    return instrumentation.getObjectSize(object);
  }

  private static final class ShutdownBegins extends Thread {
    private final Engine engine;

    /** Here and not where it is called: the verifier would load this class in every start. */
    static void register(Engine engine) {
      Runtime.getRuntime().addShutdownHook(new ShutdownBegins(engine));
    }

    ShutdownBegins(Engine engine) {
      super(null, null, "trellis-shutdown", 0, false);
      this.engine = engine;
    }

    @Override
    public void run() {
      engine.disregardCurrentThread();
      PolicyChain.shutdownBegins();
    }
  }
}

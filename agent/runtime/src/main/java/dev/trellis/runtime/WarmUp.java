package dev.trellis.runtime;

import static dev.trellis.runtime.TrialEngines.LONG;
import static dev.trellis.runtime.TrialEngines.ONE_LONG_BYTES;
import static dev.trellis.runtime.TrialEngines.SHORT;
import static dev.trellis.runtime.TrialEngines.SITES;
import static dev.trellis.runtime.TrialEngines.SITE_THAT_DECIDES;

import dev.trellis.policy.ArrayLayout;
import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.decide.OnDenial;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.live.LiveOptions;
import dev.trellis.runtime.live.Watches;
import dev.trellis.runtime.record.ContainerType;
import dev.trellis.runtime.record.StorageKind;
import dev.trellis.runtime.scope.ThreadPattern;
import dev.trellis.runtime.stack.StackOptions;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongBinaryOperator;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Walks every path of the hook once, on throwaway engines, before anything is woven. What a path
 * loads, initialises and links at its first use grows collections itself; were that to happen
 * inside {@code HashMap.resize}, it would come back here without end, or load a class in the middle
 * of another thread's loading of one.
 */
public final class WarmUp implements Consumer<StackOptions>, Runnable, Supplier<Thread> {

  private static final int[][] EVENTS = {
    {GrowthSite.NONE, SHORT}, {SHORT, LONG}, {LONG, SHORT}, {SHORT, SHORT}, {SHORT, GrowthSite.NONE}
  };

  /** The kinds whose events take different ways. */
  private static final StorageKind[] WAYS = {StorageKind.ARRAY, StorageKind.TABLE};

  /** More than find a slot. */
  private static final int THREADS = 10;

  /** Where nobody decides, all sites go one way: 0 probes, 1 has its first event. */
  private static final int SITES_THAT_COUNT = 1;

  private static final long AMPLE_BYTES = 1L << 40;

  private static final int REFUSED = 3;

  private final boolean decides;
  private final boolean hasRules;
  private final boolean compacts;
  private final boolean fails;
  private final @Nullable LiveOptions live;
  private final boolean namesThreads;

  private WarmUp(
      boolean decides,
      boolean hasRules,
      boolean compacts,
      boolean fails,
      @Nullable LiveOptions live,
      boolean namesThreads) {
    this.decides = decides;
    this.hasRules = hasRules;
    this.compacts = compacts;
    this.fails = fails;
    this.live = live;
    this.namesThreads = namesThreads;
  }

  /**
   * Walks the paths; some milliseconds.
   *
   * @param decides whether there are policies; without them nothing of theirs is ever touched
   * @param hasRules whether there are limits for less than the process
   * @param compacts whether lengths are chosen
   * @param fails whether requests fail on purpose; only where there are policies
   * @param stacks as the program's are to be taken
   * @param live which storages are to be watched, or null if none is
   * @param namesThreads whether threads have scopes by their names
   */
  public static void run(
      boolean decides,
      boolean hasRules,
      boolean compacts,
      boolean fails,
      StackOptions stacks,
      @Nullable LiveOptions live,
      boolean namesThreads) {
    // From below a frame of the JDK's, so that there is a stack to take.
    LiveOptions trial = live == null ? null : live.forTrial();
    WarmUp walk = new WarmUp(decides, hasRules, compacts, fails, trial, namesThreads);
    List.of(stacks.forTrial()).forEach(walk);
  }

  @Override
  public void accept(StackOptions stacks) {
    walk(stacks);
  }

  /** The thread whose stripes they are. */
  @Override
  public Thread get() {
    return Thread.currentThread();
  }

  /** What is done aside here: nothing. */
  @Override
  public void run() {}

  private void walk(StackOptions stacks) {
    for (StorageKind kind : WAYS) {
      drive(counting(stacks, kind), SITES_THAT_COUNT);
    }
    if (compacts) {
      TrialEngines engines = new TrialEngines(stacks, live);
      for (StorageKind kind : WAYS) {
        drive(engines.compacting(kind).sink(), SITES);
      }
    }
    if (decides) {
      walkDecisions(new TrialEngines(stacks, live));
    }
  }

  /** One that asks nobody; all its sites are of its one type. */
  private Engine counting(StackOptions stacks, StorageKind kind) {
    ContainerType type = new ContainerType("warm-up", new ArrayLayout(16, 2, 8), kind);
    return Engine.create(List.of(type), List.of(), this, true, null, stacks, live);
  }

  /**
   * No more than is needed: how often which way was gone here is what the JIT knows of the program
   * at first, and ways that are hardly ever gone would be compiled as if they were the usual ones.
   */
  private void walkDecisions(TrialEngines engines) {
    for (OnDenial onDenial : OnDenial.values()) {
      PolicyChain chain = TrialEngines.several(onDenial);
      drive(engines.asking(chain).sink(), onDenial == OnDenial.THROW ? SITES : SITE_THAT_DECIDES);
      int unused = chain.members().get(0).errors().size();
    }
    if (fails) {
      drive(engines.failing().sink(), SITES);
    }
    PolicyChain ample = TrialEngines.reclaiming(AMPLE_BYTES);
    drive(engines.asking(ample).sink(), SITES);
    walkPortions(engines);
    int unused = ample.notes().size() + ample.members().get(0).accounts().size();
    LongBinaryOperator refuses = engines.asking(TrialEngines.reclaiming(ONE_LONG_BYTES)).sink();
    for (int i = 0; i < REFUSED; i++) {
      drive(refuses, HookWords.who(1L << 24, SITE_THAT_DECIDES));
    }
    if (hasRules) {
      for (PolicyChain chain : TrialEngines.ruled()) {
        drive(engines.asking(chain).sink(), SITES);
        int unusedToo = chain.members().get(0).accounts().size() + chain.passed().size();
      }
    }
  }

  /** Booked ahead, spent, given back by who is refused and by who is asked to. */
  private static void walkPortions(TrialEngines engines) {
    LongBinaryOperator sink =
        engines.asking(TrialEngines.reclaiming(TrialEngines.MOST_BYTES)).sink();
    long refused = HookWords.who(1L << 24, SITE_THAT_DECIDES);
    long other = HookWords.who((1L << 24) + 1, SITE_THAT_DECIDES);
    for (long who : new long[] {refused, refused, other, other}) {
      send(sink, who, HookWords.what(GrowthSite.NONE, TrialEngines.MIDDLE));
    }
    send(sink, refused, HookWords.what(GrowthSite.NONE, TrialEngines.MOST));
    send(sink, other, HookWords.what(GrowthSite.NONE, TrialEngines.MIDDLE));
  }

  /**
   * Ids far from any real thread's, and all of one slot: the first claim stripes, and the later
   * ones find none and borrow.
   */
  private void drive(Engine engine, int sites) {
    drive(engine.sink(), sites);
    if (namesThreads) {
      engine.scopes().byThreadName(List.of(new ThreadPattern("warm-up", "*trellis*")));
      drive(engine.sink(), 1);
    }
    engine.aside(this);
    engine.disregardCurrentThread();
    engine.sampleEvery(1);
    Watches watches = engine.watches();
    if (watches != null) {
      boolean unusedRows = watches.held(System.nanoTime()).isEmpty();
    }
  }

  /** Every site with a stripe of one's own, and two with one that is lent. */
  private static void drive(LongBinaryOperator sink, int sites) {
    for (int site = 0; site <= sites; site++) {
      drive(sink, HookWords.who(1L << 24, site));
    }
    for (int thread = 2; thread < THREADS; thread++) {
      send(sink, HookWords.who((long) thread << 24, 1), HookWords.what(GrowthSite.NONE, SHORT));
    }
    drive(sink, HookWords.who((long) THREADS << 24, 1));
    if (sites > SITES_THAT_COUNT) {
      drive(sink, HookWords.who((long) THREADS << 24, Math.min(sites, SITE_THAT_DECIDES)));
    }
  }

  @SuppressWarnings("unchecked") // it takes any storage
  private static void drive(LongBinaryOperator sink, long who) {
    for (int[] event : EVENTS) {
      send(sink, who, HookWords.what(event[0], event[1]));
      if (sink instanceof ObjLongConsumer<?>) { // as the hook knows it
        born((ObjLongConsumer<Object>) sink, who);
      }
    }
  }

  private static void born(ObjLongConsumer<Object> watching, long who) {
    watching.accept(EVENTS, who);
  }

  private static void send(LongBinaryOperator sink, long who, long what) {
    try {
      long unused = sink.applyAsLong(who, what);
    } catch (OutOfMemoryError expected) { // a denial; the verifier would load its own class
      String unused = expected.getMessage();
    }
  }
}

package dev.trellis.runtime;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.ArrayLayout;
import dev.trellis.policy.Decision;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.compact.Compaction;
import dev.trellis.runtime.compact.Ladder;
import dev.trellis.runtime.decide.DenialDesk;
import dev.trellis.runtime.decide.FaultPlan;
import dev.trellis.runtime.decide.Faults;
import dev.trellis.runtime.decide.GrantAll;
import dev.trellis.runtime.decide.GrowthDeniedError;
import dev.trellis.runtime.decide.Jvm;
import dev.trellis.runtime.decide.Ledger;
import dev.trellis.runtime.decide.LimitRule;
import dev.trellis.runtime.decide.LimitRule.Level;
import dev.trellis.runtime.decide.LimitingPolicy;
import dev.trellis.runtime.decide.LiveLimitingPolicy;
import dev.trellis.runtime.decide.OnDenial;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.decide.PolicyMember;
import dev.trellis.runtime.live.LiveOptions;
import dev.trellis.runtime.live.Watches;
import dev.trellis.runtime.record.ContainerType;
import dev.trellis.runtime.record.StorageKind;
import dev.trellis.runtime.scope.Scopes;
import dev.trellis.runtime.scope.ThreadPattern;
import dev.trellis.runtime.scope.ThreadValues;
import dev.trellis.runtime.stack.StackOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongBinaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Walks every path of the hook once, on throwaway engines, before anything is woven. What a path
 * loads, initialises and links at its first use grows collections itself; were that to happen
 * inside {@code HashMap.resize}, it would come back here without end, or load a class in the middle
 * of another thread's loading of one.
 */
public final class WarmUp {

  private static final int SHORT = 10;
  private static final int LONG = 1 << 20;

  private static final int[][] EVENTS = {
    {GrowthSite.NONE, SHORT}, {SHORT, LONG}, {LONG, SHORT}, {SHORT, SHORT}, {SHORT, GrowthSite.NONE}
  };

  /** The kinds whose events take different ways. */
  private static final StorageKind[] WAYS = {StorageKind.ARRAY, StorageKind.TABLE};

  /** More than find a slot. */
  private static final int THREADS = 10;

  /** Where nobody decides, all sites go one way: 0 probes, 1 has its first event. */
  private static final int SITES_THAT_COUNT = 1;

  private static final int SITES_THAT_ASK = Rule.values().length * DenialClass.values().length;

  /** The first of the rules and classes below that decides and may deny. */
  private static final int SITE_THAT_DECIDES = DenialClass.values().length + 1;

  /** Room for one of the long storages, so that the next is refused. */
  private static final long ONE_LONG_BYTES = 6L * LONG;

  private static final int REFUSED = 3;

  private WarmUp() {}

  /**
   * Walks the paths; some milliseconds.
   *
   * @param decides whether there are policies; without them nothing of theirs is ever touched
   * @param hasRules whether there are limits for less than the process
   * @param compacts whether lengths are chosen
   * @param fails whether requests fail on purpose; only where there are policies
   * @param stacks as the program's are to be taken
   * @param live which storages are to be watched, or null if none is
   * @param scopes where threads keep their scopes; null if they cannot
   */
  public static void run(
      boolean decides,
      boolean hasRules,
      boolean compacts,
      boolean fails,
      StackOptions stacks,
      @Nullable LiveOptions live,
      @Nullable ThreadValues scopes) {
    // From below a frame of the JDK's, so that there is a stack to take.
    LiveOptions trial = live == null ? null : live.forTrial();
    Walk walk = new Walk(decides, hasRules, compacts, fails, trial, scopes);
    List.of(stacks.forTrial()).forEach(walk);
  }

  private static void walk(
      boolean decides,
      boolean hasRules,
      boolean compacts,
      boolean fails,
      StackOptions stacks,
      @Nullable LiveOptions live,
      @Nullable ThreadValues scopes) {
    ArrayLayout layout = new ArrayLayout(16, 2, 8);
    for (StorageKind kind : WAYS) {
      ContainerType type = new ContainerType("warm-up", layout, kind);
      drive(
          Engine.create(
              List.of(type), sites(layout), new CurrentThread(), true, null, stacks, live),
          SITES_THAT_COUNT,
          scopes);
      if (compacts) {
        drive(compacting(type, layout, stacks, live), SITES_THAT_ASK);
      }
    }
    if (decides) {
      ContainerType type = new ContainerType("warm-up", layout, StorageKind.ARRAY);
      walkDecisions(hasRules, fails, type, layout, stacks, live);
    }
  }

  /**
   * No more than is needed: how often which way was gone here is what the JIT knows of the program
   * at first, and ways that are hardly ever gone would be compiled as if they were the usual ones.
   */
  private static void walkDecisions(
      boolean hasRules,
      boolean fails,
      ContainerType type,
      ArrayLayout layout,
      StackOptions stacks,
      @Nullable LiveOptions live) {
    for (OnDenial onDenial : OnDenial.values()) {
      DenialDesk desk = new DenialDesk(onDenial == OnDenial.EXIT, 1, Jvm.forTrial());
      PolicyChain chain = new PolicyChain(members(), onDenial, desk, null);
      LongBinaryOperator sink =
          Engine.create(
                  List.of(type), sites(layout), new CurrentThread(), true, chain, stacks, live)
              .sink();
      drive(sink, onDenial == OnDenial.THROW ? SITES_THAT_ASK : SITE_THAT_DECIDES);
      int unused = chain.members().get(0).errors().size();
    }
    if (fails) {
      drive(failing(type, layout, stacks, live).sink(), SITES_THAT_ASK);
    }
    drive(reclaiming(type, layout, stacks, live, 1L << 40).sink(), SITES_THAT_ASK);
    LongBinaryOperator refuses = reclaiming(type, layout, stacks, live, ONE_LONG_BYTES).sink();
    for (int i = 0; i < REFUSED; i++) {
      drive(refuses, HookWords.who(1L << 24, SITE_THAT_DECIDES));
    }
    if (hasRules) {
      for (AllocatorPolicy policy : ruled()) {
        PolicyChain chain =
            new PolicyChain(List.of(new PolicyMember("limiting", policy, 1)), OnDenial.THROW);
        LongBinaryOperator sink =
            Engine.create(
                    List.of(type), sites(layout), new CurrentThread(), true, chain, stacks, live)
                .sink();
        drive(sink, SITES_THAT_ASK);
        int unused = chain.members().get(0).accounts().size() + chain.passed().size();
      }
    }
  }

  private static LongBinaryOperator compacting(
      ContainerType type, ArrayLayout layout, StackOptions stacks, @Nullable LiveOptions live) {
    Compaction compaction = new Compaction(SHORT, 8, SITES_THAT_ASK + 1);
    Ladder ladder = compaction.ladder(layout, LONG, 0);
    for (int site = 1; site <= SITES_THAT_ASK; site++) {
      compaction.add(site, ladder);
    }
    compaction.event(1, LONG, compaction.next(1, LONG, 1));
    LongBinaryOperator sink =
        Engine.create(
                List.of(type),
                sites(layout),
                new CurrentThread(),
                true,
                null,
                stacks,
                live,
                compaction)
            .sink();
    int unused = compaction.accounts().size();
    return sink;
  }

  private static Engine reclaiming(
      ContainerType type,
      ArrayLayout layout,
      StackOptions stacks,
      @Nullable LiveOptions live,
      long limitBytes) {
    LiveLimitingPolicy policy = new LiveLimitingPolicy(limitBytes, 1L << 40, Jvm.forTrial());
    List<PolicyMember> members = List.of(new PolicyMember("limiting", policy, 1));
    PolicyChain chain = new PolicyChain(members, OnDenial.RECORD);
    Engine engine =
        Engine.create(List.of(type), sites(layout), new CurrentThread(), true, chain, stacks, live);
    int unused = chain.notes().size() + chain.members().get(0).accounts().size();
    return engine;
  }

  /** Every request that may fail does. */
  private static Engine failing(
      ContainerType type, ArrayLayout layout, StackOptions stacks, @Nullable LiveOptions live) {
    Faults faults = new Faults(new FaultPlan("warm-up", 0, 1, List.of()), 1);
    List<SiteEntry> sites = sites(layout);
    for (SiteEntry entry : sites) {
      faults.meets(entry.site(), null);
    }
    faults.begin();
    PolicyChain chain = new PolicyChain(members(), OnDenial.THROW, null, faults);
    return Engine.create(List.of(type), sites, new CurrentThread(), true, chain, stacks, live);
  }

  /** With rules of all levels, which refuse the second long storage and note the soft one's. */
  private static List<AllocatorPolicy> ruled() {
    List<LimitRule> rules = new ArrayList<>();
    for (Level level : Level.values()) {
      boolean soft = level == Level.PROCESS;
      rules.add(new LimitRule(level, "warm-up", new Anything(), ONE_LONG_BYTES, 1L << 40, soft, 1));
    }
    return List.of(
        new LimitingPolicy(1L << 40, 1L << 40, Ledger.CUMULATIVE, rules),
        new LiveLimitingPolicy(1L << 40, 1L << 40, Jvm.forTrial(), rules));
  }

  private static List<PolicyMember> members() {
    List<PolicyMember> members = new ArrayList<>();
    members.add(
        new PolicyMember("limiting", new LimitingPolicy(1L << 40, 1L << 40, Ledger.NET), 1));
    members.add(new PolicyMember("failing", new Failing(), 3));
    members.add(new PolicyMember("all", GrantAll.INSTANCE, 1));
    members.add(new PolicyMember("limiting", new LimitingPolicy(4096, 1L << 40, Ledger.NET), 1));
    return members;
  }

  private static List<SiteEntry> sites(ArrayLayout layout) {
    List<SiteEntry> sites = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      for (DenialClass denialClass : DenialClass.values()) {
        sites.add(
            new SiteEntry(
                new GrowthSite(sites.size() + 1, "warm-up", "up()V", denialClass, layout),
                0,
                rule));
      }
    }
    return sites;
  }

  /**
   * Ids far from any real thread's, and all of one slot: the first claim stripes, and the later
   * ones find none and borrow.
   */
  private static void drive(Engine engine, int sites, @Nullable ThreadValues scopes) {
    drive(engine.sink(), sites);
    engine.scopes().byThreadName(List.of(new ThreadPattern("warm-up", "*trellis*")));
    drive(engine.sink(), 1);
    if (scopes != null) {
      engine.scopes().keepIn(scopes);
      Scopes door = engine.scopes();
      Object open = door.apply("open", "warm-up");
      Object entered = door.apply("enter", door.apply("hand", null));
      Object inner = door.apply("open", "warmer");
      drive(engine.sink(), 1);
      Object[] unused = {
        door.apply("listens", null), door.apply("close", open), door.apply("close", entered), inner
      };
    }
    engine.aside(new Nothing());
    engine.disregardCurrentThread();
    engine.sampleEvery(1);
    Watches watches = engine.watches();
    if (watches != null) {
      boolean unusedRows = watches.held(System.nanoTime()).isEmpty();
    }
    int unused = engine.snapshot().sites().size() + engine.snapshotOfTrellis().length;
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
    drive(sink, HookWords.who((long) THREADS << 24, Math.min(sites, SITE_THAT_DECIDES)));
  }

  private static void drive(LongBinaryOperator sink, long who) {
    for (int[] event : EVENTS) {
      send(sink, who, HookWords.what(event[0], event[1]));
      if (sink instanceof WatchingSink watching) {
        watching.accept(EVENTS, who);
      }
    }
  }

  private static void send(LongBinaryOperator sink, long who, long what) {
    try {
      long unused = sink.applyAsLong(who, what);
    } catch (GrowthDeniedError expected) {
      String unused = expected.getMessage();
    }
  }

  /** Classes rather than lambdas: linking one takes longer than all the rest here. */
  private static final class CurrentThread implements Supplier<Thread> {
    @Override
    public Thread get() {
      return Thread.currentThread();
    }
  }

  private static final class Walk implements Consumer<StackOptions> {
    private final boolean decides;
    private final boolean hasRules;
    private final boolean compacts;
    private final boolean fails;
    private final @Nullable LiveOptions live;
    private final @Nullable ThreadValues scopes;

    Walk(
        boolean decides,
        boolean hasRules,
        boolean compacts,
        boolean fails,
        @Nullable LiveOptions live,
        @Nullable ThreadValues scopes) {
      this.decides = decides;
      this.hasRules = hasRules;
      this.compacts = compacts;
      this.fails = fails;
      this.live = live;
      this.scopes = scopes;
    }

    @Override
    public void accept(StackOptions stacks) {
      walk(decides, hasRules, compacts, fails, stacks, live, scopes);
    }
  }

  private static final class Anything implements Predicate<String> {
    @Override
    public boolean test(String name) {
      return true;
    }
  }

  private static final class Nothing implements Runnable {
    @Override
    public void run() {}
  }

  private static final class Failing implements AllocatorPolicy {
    @Override
    public Decision allocate(GrowthSite site, int newLength) {
      throw new IllegalStateException("warm-up");
    }

    @Override
    public Decision grow(GrowthSite site, int oldLength, int newLength) {
      throw new IllegalStateException("warm-up");
    }
  }
}

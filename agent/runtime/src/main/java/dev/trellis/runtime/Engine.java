package dev.trellis.runtime;

import dev.trellis.runtime.compact.Compaction;
import dev.trellis.runtime.decide.Awaited;
import dev.trellis.runtime.decide.DenialDesk;
import dev.trellis.runtime.decide.LimitRules;
import dev.trellis.runtime.decide.LiveLedger;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.live.LiveOptions;
import dev.trellis.runtime.live.Watches;
import dev.trellis.runtime.record.ContainerType;
import dev.trellis.runtime.record.Inside;
import dev.trellis.runtime.record.Recorder;
import dev.trellis.runtime.record.SampleListener;
import dev.trellis.runtime.record.Snapshot;
import dev.trellis.runtime.record.Stripe;
import dev.trellis.runtime.record.Stripes;
import dev.trellis.runtime.record.Sums;
import dev.trellis.runtime.record.TypeFigures;
import dev.trellis.runtime.record.Types;
import dev.trellis.runtime.record.Unwatched;
import dev.trellis.runtime.scope.Scopes;
import dev.trellis.runtime.stack.StackOptions;
import java.util.List;
import java.util.function.LongBinaryOperator;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the hook: the two planes of one process. Made once, before anything is woven.
 */
public final class Engine {

  /** The most growth sites there can be. */
  public static final int MOST_SITES = SiteTable.MOST;

  private final Types types;
  private final SiteTable sites;
  private final Stripes stripes;
  private final LongBinaryOperator sink;
  private final Recorder recorder;
  private final Scopes scopes;
  private final @Nullable Watches watches;
  private final @Nullable LiveLedger ledger;
  private final @Nullable Compaction compaction;
  private final @Nullable LimitRules rules;
  private @Nullable LongSupplier lost;

  private Engine(
      Types types,
      SiteTable sites,
      Stripes stripes,
      LongBinaryOperator sink,
      Recorder recorder,
      Scopes scopes,
      @Nullable Watches watches,
      @Nullable LiveLedger ledger,
      @Nullable Compaction compaction,
      @Nullable LimitRules rules) {
    this.types = types;
    this.sites = sites;
    this.stripes = stripes;
    this.sink = sink;
    this.recorder = recorder;
    this.scopes = scopes;
    this.watches = watches;
    this.ledger = ledger;
    this.compaction = compaction;
    this.rules = rules;
  }

  /**
   * An engine that watches nothing.
   *
   * @param types container types, by index
   * @param sites growth sites; ids start at 1
   * @param carrier tells the thread whose id the hook sends
   * @param records false for one that grants all and records nothing
   * @param chain who decides, or null if nobody is asked
   * @param stacks of which events the stack is taken
   * @return the engine
   */
  public static Engine create(
      List<ContainerType> types,
      List<SiteEntry> sites,
      Supplier<Thread> carrier,
      boolean records,
      @Nullable PolicyChain chain,
      StackOptions stacks) {
    return create(types, sites, carrier, records, chain, stacks, null);
  }

  /**
   * An engine that chooses no lengths.
   *
   * @param types container types, by index
   * @param sites growth sites; ids start at 1
   * @param carrier tells the thread whose id the hook sends
   * @param records false for one that grants all and records nothing
   * @param chain who decides, or null if nobody is asked
   * @param stacks of which events the stack is taken
   * @param live which storages are watched, or null if none is
   * @return the engine
   */
  public static Engine create(
      List<ContainerType> types,
      List<SiteEntry> sites,
      Supplier<Thread> carrier,
      boolean records,
      @Nullable PolicyChain chain,
      StackOptions stacks,
      @Nullable LiveOptions live) {
    return create(types, sites, carrier, records, chain, stacks, live, null);
  }

  /**
   * An engine.
   *
   * @param types container types, by index
   * @param sites growth sites; ids start at 1
   * @param carrier tells the thread whose id the hook sends
   * @param records false for one that grants all and records nothing
   * @param chain who decides, or null if nobody is asked
   * @param stacks of which events the stack is taken
   * @param live which storages are watched, or null if none is
   * @param compaction who chooses lengths that nobody can see, or null if nobody does
   * @return the engine
   */
  public static Engine create(
      List<ContainerType> types,
      List<SiteEntry> sites,
      Supplier<Thread> carrier,
      boolean records,
      @Nullable PolicyChain chain,
      StackOptions stacks,
      @Nullable LiveOptions live,
      @Nullable Compaction compaction) {
    Types all = new Types(types);
    Stripes stripes = new Stripes(all, carrier);
    Scopes scopes = new Scopes(stripes);
    Watches watches = live == null || !records ? null : new Watches(live);
    Recorder recorder = Recorder.of(all, SiteTable.MOST, stacks, watches, compaction);
    SiteTable table = new SiteTable(sites, chain != null || compaction != null);
    LiveLedger ledger = chain == null ? null : chain.ledger();
    if (ledger != null) {
      ledger.carriedBy(carrier);
    }
    DenialDesk desk = chain == null ? null : chain.desk();
    if (desk != null) {
      desk.carriedBy(carrier);
    }
    LimitRules rules = chain == null ? null : chain.rules();
    if (rules != null) {
      rules.scopesBy(new ScopeName(scopes));
      for (SiteEntry entry : sites) {
        rules.know(entry.site());
      }
    }
    LongBinaryOperator sink;
    if (!records) {
      sink = new SilentSink();
    } else if (chain == null) {
      sink = new RecordingSink(stripes, stripes.slots(), recorder, table.types(), scopes);
    } else {
      sink =
          new DecidingSink(
              stripes,
              stripes.slots(),
              recorder,
              table.entries(),
              table.types(),
              table.mostSmall(),
              chain,
              scopes,
              ledger,
              chain.onlyLive() != null,
              rules != null);
    }
    if (records && compaction != null) {
      sink = new CompactingSink(sink, table.entries(), compaction);
    }
    if (records && (watches != null || ledger != null)) {
      Awaited awaited = ledger == null || watches != null ? null : ledger.awaited();
      sink = new WatchingSink(sink, stripes, recorder, ledger, awaited);
    }
    return new Engine(
        all, table, stripes, sink, recorder, scopes, watches, ledger, compaction, rules);
  }

  /**
   * How to tell a thread's id without calling a method that a subclass may override.
   *
   * @param how the id that the hook sends for a thread
   */
  public void identifyBy(ToLongFunction<Thread> how) {
    stripes.identifyBy(how);
  }

  /**
   * Adds a container type that was found in a class.
   *
   * @param type the type
   * @return its index, or -1 if there is no more room
   */
  public int add(ContainerType type) {
    return types.add(type);
  }

  /**
   * Adds a site that was found in a class; it counts from then on.
   *
   * @param entry the site; its id is nobody else's
   * @return whether there was room for it
   */
  public boolean add(SiteEntry entry) {
    if (rules != null) {
      rules.know(entry.site());
    }
    return sites.add(entry);
  }

  /**
   * The same for a site that is counted and no more, in an engine that {@link #needsTypesAlone}.
   *
   * @param id nobody else's
   * @param type index of the container's type
   * @return whether there was room for it
   */
  public boolean add(int id, int type) {
    return sites.add(id, type);
  }

  /** Whether a site's type is all that is asked for: nobody decides, and no length is chosen. */
  public boolean needsTypesAlone() {
    return !sites.keepsEntries();
  }

  /** The watched storages; null if nothing is watched. */
  public @Nullable Watches watches() {
    return watches;
  }

  /** Who chooses lengths that nobody can see; null if nobody does. */
  public @Nullable Compaction compaction() {
    return compaction;
  }

  /** What was to be watched, and could not be. */
  public Unwatched unwatched() {
    return stripes.recorded().unwatched();
  }

  /**
   * A container type.
   *
   * @param index its index
   * @return its binary name
   */
  public String nameOfType(int index) {
    return types.nameOf(index);
  }

  /** Whose events they are; to be told before anything is woven. */
  public Scopes scopes() {
    return scopes;
  }

  /** What the hook calls. */
  public LongBinaryOperator sink() {
    return sink;
  }

  /**
   * Keeps the growth of the current thread, one of Trellis's own, apart from the program's from now
   * on.
   */
  public void disregardCurrentThread() {
    stripes.claimForTrellis(threadId());
  }

  /** What the program's threads have grown, and where. */
  public Snapshot snapshot() {
    return stripes.recorded().snapshot();
  }

  /** Three figures of what the program's threads have grown, for the little that they cost. */
  public Sums sums() {
    return stripes.recorded().sums();
  }

  /** What the current thread, one of Trellis's own, has grown. */
  public TypeFigures[] snapshotOfCurrentThread() {
    return stripes.recorded().snapshotOf(stripes.claim(threadId()));
  }

  /** What all of Trellis's own threads have grown. */
  public TypeFigures[] snapshotOfTrellis() {
    return stripes.recorded().snapshotOfTrellis();
  }

  /**
   * Who else knows of events that could not be counted.
   *
   * @param count how many, since the start
   */
  public void alsoLost(LongSupplier count) {
    lost = count;
  }

  /** Count of events that could not be counted. */
  public long dropped() {
    LongSupplier also = lost;
    return stripes.recorded().dropped() + (also == null ? 0 : also.getAsLong());
  }

  /** Threads that are inside a policy at this moment, as far as can be told. */
  public List<Inside> inside() {
    return stripes.recorded().inside();
  }

  /** Count of stacks that were taken. */
  public long stacksTaken() {
    return stripes.recorded().stacksTaken();
  }

  /** Count of stacks that should have been taken, and could not be. */
  public long stacksDropped() {
    return stripes.recorded().stacksDropped();
  }

  /**
   * Changes the mean number of requested bytes between two sampled stacks, from the next event of
   * each thread on.
   *
   * @param bytes 1 or more
   */
  public void sampleEvery(long bytes) {
    recorder.sampleEvery(bytes);
  }

  /**
   * Has somebody told of samples and denials; before anything is woven.
   *
   * @param who is told
   */
  public void tell(SampleListener who) {
    recorder.tell(who);
  }

  /** Bytes that the counters hold now. */
  public long heldBytes() {
    return stripes.recorded().heldBytes()
        + scopes.heldBytes()
        + (watches == null ? 0 : watches.heldBytes())
        + (ledger == null ? 0 : ledger.heldBytes());
  }

  /**
   * What an event costs at this moment, on the current thread, one of Trellis's own.
   *
   * @param events how many to time
   * @return nanoseconds an event
   */
  public double timeEvent(int events) {
    long who = HookWords.who(threadId(), 1);
    long start = System.nanoTime();
    for (int i = 0; i < events; i++) {
      long unused = sink.applyAsLong(who, HookWords.what(16, 24));
    }
    return (System.nanoTime() - start) / (double) events;
  }

  /**
   * Does something of Trellis's on a thread of the program's, and keeps what grows meanwhile out of
   * the program's figures.
   *
   * @param work what to do
   */
  public void aside(Runnable work) {
    Stripe stripe = stripes.claim(threadId());
    boolean outer = stripe.isInside();
    stripe.setInside(true);
    try {
      work.run();
    } finally {
      stripe.setInside(outer);
      if (stripe.isLent()) {
        stripes.release(stripe);
      }
    }
  }

  private long threadId() {
    return stripes.currentId();
  }
}

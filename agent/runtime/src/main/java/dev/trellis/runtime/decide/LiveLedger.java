package dev.trellis.runtime.decide;

import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which storages are watched, each for itself or as a sample that stands for others too, and how
 * what the garbage collector has reclaimed comes back. It has watches of its own: what the recorder
 * watches it never looks at. Any number of threads.
 */
public final class LiveLedger {

  /** Storages that are watched at a time: 230 MB of watches for 4 GB of storages at least. */
  static final int MOST_WATCHED = 1 << 22;

  /** How often a thread looks whether another has ended its sweep, and that many pauses. */
  private static final int MOST_SPINS = 1_000;

  private static final int MOST_PAUSES = 1_000;

  private final GrantedStorages storages;
  private final Sampling sampling;
  private final Portions portions;
  private final LentGrants lent;
  private final AtomicLong unwatched = new AtomicLong();
  private final AskedCollections collections;
  private final Jvm jvm;
  private Supplier<Thread> carrier = new CurrentThread();

  /**
   * A ledger.
   *
   * @param limit what is bounded
   * @param small where storages are booked that are too small to be refused by the limit alone
   * @param portions of what is bounded, that threads book ahead
   * @param mostBytes what both may hold at the most
   * @param measureBytes the least limit of the process, be it one that refuses nothing
   */
  LiveLedger(
      Account limit,
      Account small,
      Portions portions,
      long mostBytes,
      long measureBytes,
      Jvm jvm,
      int mostWatched) {
    this.jvm = jvm;
    this.portions = portions;
    this.sampling = new Sampling(limit, small, portions, mostBytes, measureBytes);
    this.lent = new LentGrants(sampling);
    this.storages = new GrantedStorages(mostWatched);
    this.collections = new AskedCollections(this, jvm);
  }

  /**
   * How to tell a virtual thread; before anything is woven.
   *
   * @param thread the current thread, or what carries it
   */
  public void carriedBy(Supplier<Thread> thread) {
    carrier = thread;
  }

  boolean isOnVirtualThread() {
    return carrier.get() != Thread.currentThread();
  }

  /** The storages that are awaited at this moment. */
  public Awaited awaited() {
    return sampling.awaited;
  }

  /** A note for a thread with a stripe of its own; null where there is no memory for it. */
  public @Nullable Grant newGrant() {
    try {
      return new Grant(sampling);
    } catch (OutOfMemoryError heapIsFull) {
      return null;
    }
  }

  /**
   * The note of the current thread, which has no stripe of its own.
   *
   * @param threadId its id, or its carrier's
   * @return its note; null where there is no room for one
   */
  public @Nullable Grant lend(long threadId) {
    return lent.claim(threadId, carrier.get());
  }

  /**
   * The same, if there is one.
   *
   * @param threadId id of the current thread, or its carrier's
   * @return its note, or null
   */
  public @Nullable Grant lent(long threadId) {
    return lent.find(threadId);
  }

  /** Notes what was granted, or leaves it booked for good where there is nowhere to note it. */
  void granted(@Nullable Grant grant, GrowthSite site, Booking in, long bytes) {
    if (grant != null) {
      grant.granted(in, bytes, site.denialClass() == DenialClass.NEVER_DENIED);
    } else if (!sampling.isLate(in)) {
      unwatched.addAndGet(bytes);
    }
  }

  /**
   * Watches a storage that was granted and is there now. Nothing is thrown but at the very end of
   * the stack.
   *
   * @param grant the thread's note, which awaits it
   * @param storage what was made
   */
  public void made(Grant grant, Object storage) {
    long bytes = grant.bytes();
    Booking account = grant.take();
    if (account == null) {
      return;
    }
    if (storages.hasRoom()) {
      try {
        watch(new GrantedStorage(storage, account, bytes));
        return;
      } catch (OutOfMemoryError heapIsFull) {
        // Not watched.
      }
    }
    unwatched.addAndGet(bytes);
  }

  void watch(GrantedStorage storage) {
    storages.add(storage);
  }

  /**
   * Nobody can watch what was granted: it stays booked.
   *
   * @param grant the note of it
   */
  public void lost(Grant grant) {
    unwatched.addAndGet(grant.bytes());
    Object unused = grant.take();
  }

  /**
   * A request was refused: what threads have booked ahead comes back, this one's at once. Until
   * {@link #recallEnds} they book nothing ahead.
   *
   * @param grant the thread's note, if it has one
   */
  void recall(@Nullable Grant grant) {
    if (grant != null) {
      grant.giveBack();
    }
    portions.recall();
  }

  /** The refused request was granted, or is denied. */
  void recallEnds() {
    portions.recallEnds();
  }

  /** Gives back what was reclaimed, or waits for a thread that is at it. */
  void drain() {
    boolean spins = isOnVirtualThread();
    boolean interrupted = false;
    int tries = 0;
    while (!storages.sweepAll() && tries < MOST_SPINS + MOST_PAUSES) {
      if (tries < MOST_SPINS) {
        Thread.onSpinWait();
      } else {
        interrupted |= jvm.pause(1, spins || interrupted);
      }
      tries++;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** For one request that an account has refused. */
  Relief relief(long bytes, Account refusing) {
    return new Relief(collections, this, jvm, bytes, refusing);
  }

  /** Bytes that the watches hold, without the storages. */
  public long heldBytes() {
    return storages.count() * GrantedStorages.WATCH_BYTES;
  }

  /** Whether small storages are granted at this moment. */
  boolean hasRoomForSmall() {
    return sampling.hasRoomForSmall();
  }

  long watchedFromBytes() {
    return sampling.watchedFromBytes;
  }

  int watchedCount() {
    return storages.count();
  }

  long unwatchedBytes() {
    return unwatched.get();
  }

  long askedCollections() {
    return collections.asked();
  }

  /** Whether a collection is asked for at this moment. */
  boolean isCollecting() {
    return collections.isRunning();
  }

  /** What else is to be known of the limit, one sentence each. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (collections.isUnheard()) {
      notes.add(
          "System.gc() is without effect in this JVM (-XX:+DisableExplicitGC?): to the limit comes"
              + " back what the JVM collects by itself");
    }
    if (unwatchedBytes() > 0) {
      notes.add(
          "storages of "
              + unwatchedBytes()
              + " bytes could not be watched: they count against the limit for good");
    }
    return notes;
  }

  private static final class CurrentThread implements Supplier<Thread> {
    @Override
    public Thread get() {
      return Thread.currentThread();
    }
  }
}

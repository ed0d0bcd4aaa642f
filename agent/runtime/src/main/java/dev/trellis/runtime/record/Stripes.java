package dev.trellis.runtime.record;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stripe of a thread by its id: one load and one compare for a thread that has been here
 * before.
 *
 * <p>A thread's first event claims a stripe, preferably that of a thread that has ended. There are
 * at most {@link #MOST}; a thread that finds none, or finds another thread claiming at that moment,
 * borrows one of {@link #LENT} for a single event, by compare-and-set. So no event waits for a
 * lock, and none is lost.
 */
public final class Stripes {

  /**
   * Stripes owned by threads. A stripe that has seen one type of short containers holds about 1.5
   * KiB.
   */
  public static final int MOST = 1024;

  /**
   * Stripes for those that own none; more than any machine has cores for long, so a free one is
   * found at once.
   */
  public static final int LENT = 64;

  /** Threads of Trellis's own: the start, the reporter, the last report, and room to spare. */
  private static final int MOST_OF_TRELLIS = 16;

  private static final String ATTACH_LISTENER = "Attach Listener";

  private static final int SLOTS = 4 * MOST;
  private static final int WINDOW = 8;

  private static final AtomicIntegerFieldUpdater<Stripes> CLAIMING =
      AtomicIntegerFieldUpdater.newUpdater(Stripes.class, "claiming");

  private final Types types;
  private final Supplier<Thread> carrier;
  private @Nullable ToLongFunction<Thread> idOf;

  /**
   * By thread id. Written by who holds {@link #claiming}; read without order, for a reader only
   * looks for its own id.
   */
  private final @Nullable Stripe[] slots = new Stripe[SLOTS];

  private final @Nullable Stripe[] owned = new Stripe[MOST];
  private final Stripe[] lent = new Stripe[LENT];
  private final @Nullable Stripe[] trellis = new Stripe[MOST_OF_TRELLIS];
  private int ownedCount;

  @SuppressWarnings("UnusedVariable") // read through CLAIMING
  private volatile int claiming;

  private int nextToReuse;

  /** Set where a virtual thread changed its carrier inside a policy. */
  private volatile boolean moved;

  /**
   * Stripes for a process.
   *
   * @param types the container types, by index
   * @param carrier tells the thread whose id is used: the current one, or its carrier if it is
   *     virtual
   */
  public Stripes(Types types, Supplier<Thread> carrier) {
    this.types = types;
    this.carrier = carrier;
    for (int i = 0; i < LENT; i++) {
      lent[i] = new Stripe(types, true, true);
    }
  }

  /**
   * How a thread's id is told from now on, without calling a method that a subclass may override;
   * before anything is woven.
   *
   * @param how the id that the hook sends for a thread
   */
  public void identifyBy(ToLongFunction<Thread> how) {
    idOf = how;
  }

  /** The id that the hook sends for the current thread, or for what carries it. */
  public long currentId() {
    ToLongFunction<Thread> how = idOf;
    return how == null ? declaredId(carrier.get()) : how.applyAsLong(carrier.get());
  }

  @SuppressWarnings("deprecation") // threadId() came with 19
  private static long declaredId(Thread thread) {
    return thread.getId();
  }

  /**
   * The stripe of a thread that has been here before; small, for it is compiled into every woven
   * container.
   *
   * @param threadId id of the current thread, or of its carrier
   * @return a stripe owned by it, or null: ask {@link #claim}
   */
  public @Nullable Stripe of(long threadId) {
    return of(slots, threadId);
  }

  /**
   * The same, of {@link #slots}, for who keeps these where the JIT takes them for constant.
   *
   * @param slots by thread id
   * @param threadId id of the current thread, or of its carrier
   * @return a stripe owned by it, or null: ask {@link #claim}
   */
  public static @Nullable Stripe of(@Nullable Stripe[] slots, long threadId) {
    Stripe stripe = slots[(int) threadId & (SLOTS - 1)];
    return stripe != null && stripe.owner() == threadId ? stripe : null;
  }

  /** Where {@link #of} looks: always the same array, and only to look. */
  public @Nullable Stripe[] slots() {
    return slots;
  }

  /**
   * The stripe that the current thread may write to now. Must be handed to {@link #release} if it
   * {@link Stripe#isLent}.
   *
   * @param threadId id of the current thread, or of its carrier
   * @return a stripe owned by it
   */
  public Stripe claim(long threadId) {
    Stripe stripe = of(threadId);
    return stripe != null ? stripe : search(threadId);
  }

  /**
   * Looks, after a policy was asked, whether the thread is still on the carrier whose stripe it
   * has. A virtual thread that blocks in a policy moves on to another one, and what ran on the
   * first meanwhile was taken for the policy's. That is a drop; how many events it was cannot be
   * told.
   *
   * @param stripe what {@link #claim} gave
   * @return whether it is
   */
  public boolean checkCarrier(Stripe stripe) {
    boolean there = stripe.isOwnedBy(carrier.get());
    if (!there) {
      moved = true;
    }
    return there;
  }

  /**
   * Ends the loan of a stripe, unless the thread borrowed it in an outer event that is still going
   * on.
   *
   * @param stripe a lent stripe
   */
  public void release(Stripe stripe) {
    if (!stripe.isInside()) {
      stripe.giveBack();
    }
  }

  /**
   * Gives the current thread, one of Trellis's own, a stripe apart from the program's: that of one
   * that has ended, with what it has counted, if there is one.
   */
  public void claimForTrellis(long threadId) {
    while (!CLAIMING.compareAndSet(this, 0, 1)) {
      Thread.onSpinWait();
    }
    try {
      Stripe unused = ownedByTrellis(threadId, carrier.get());
    } finally {
      claiming = 0;
    }
  }

  private Stripe ownedByTrellis(long threadId, Thread by) {
    int place = 0;
    Stripe there = trellis[0];
    while (place < MOST_OF_TRELLIS - 1 && there != null && there.isOwnerAlive()) {
      place++;
      there = trellis[place];
    }
    Stripe own = there == null || there.isOwnerAlive() ? new Stripe(types, false, false) : there;
    own.own(threadId, by);
    trellis[place] = own;
    // A slot may be taken from a thread of the program: that one claims again, at another slot of
    // its window.
    slots[(int) threadId & (SLOTS - 1)] = own;
    return own;
  }

  /**
   * Whether it is the thread on which the JVM serves tools: that of {@code trellis dump} too, which
   * grows hundreds of storages before the agent hears of it. Nobody but the JVM makes threads in
   * the outermost group, where it can help it. The name goes first: a security manager is asked
   * about the group, and would refuse it in the middle of the program's growth.
   */
  private static boolean servesTools(Thread thread) {
    if (!thread.getName().equals(ATTACH_LISTENER)) {
      return false;
    }
    ThreadGroup group = thread.getThreadGroup();
    return group != null && group.getParent() == null;
  }

  /**
   * The stripe that the current thread owns.
   *
   * @param threadId id of the current thread, or of its carrier
   * @return it, or null if it has none, or had one for a single event
   */
  public @Nullable Stripe owned(long threadId) {
    for (int i = 0; i < WINDOW; i++) {
      Stripe stripe = slots[(int) (threadId + i) & (SLOTS - 1)];
      if (stripe != null && stripe.owner() == threadId) {
        return stripe;
      }
    }
    return null;
  }

  private Stripe search(long threadId) {
    Stripe mine = owned(threadId);
    if (mine != null) {
      return mine;
    }
    Stripe borrowed = borrowedBy(threadId);
    if (borrowed != null) {
      return borrowed;
    }
    if (CLAIMING.compareAndSet(this, 0, 1)) {
      try {
        Stripe claimed = newlyOwned(threadId);
        if (claimed != null) {
          return claimed;
        }
      } catch (OutOfMemoryError heapIsFull) {
        return borrow(threadId);
      } finally {
        claiming = 0;
      }
    }
    return borrow(threadId);
  }

  private @Nullable Stripe newlyOwned(long threadId) {
    Thread by = carrier.get();
    if (servesTools(by)) {
      return ownedByTrellis(threadId, by);
    }
    int slot = freeSlot(threadId);
    if (slot < 0) {
      return null;
    }
    Stripe stripe = ownedBefore(threadId);
    if (stripe == null) {
      stripe = ended();
    }
    if (stripe == null && ownedCount < MOST) {
      stripe = new Stripe(types, true, false);
      owned[ownedCount] = stripe;
      ownedCount++;
    }
    if (stripe != null) {
      stripe.own(threadId, by);
      slots[slot] = stripe;
    }
    return stripe;
  }

  private int freeSlot(long threadId) {
    for (int i = 0; i < WINDOW; i++) {
      int slot = (int) (threadId + i) & (SLOTS - 1);
      Stripe stripe = slots[slot];
      if (stripe == null
          || !stripe.isOwnerAlive()
          || ((slot - (int) stripe.owner()) & (SLOTS - 1)) >= WINDOW) {
        return slot;
      }
    }
    return -1;
  }

  /** A thread whose slot was taken away still owns its stripe. */
  private @Nullable Stripe ownedBefore(long threadId) {
    for (int i = 0; i < ownedCount; i++) {
      Stripe stripe = owned[i];
      if (stripe != null && stripe.owner() == threadId) {
        return stripe;
      }
    }
    return null;
  }

  private @Nullable Stripe ended() {
    int count = ownedCount;
    for (int i = 0; i < count; i++) {
      nextToReuse = nextToReuse + 1 < count ? nextToReuse + 1 : 0;
      Stripe stripe = owned[nextToReuse];
      if (stripe != null && !stripe.isOwnerAlive()) {
        return stripe;
      }
    }
    return null;
  }

  private @Nullable Stripe borrowedBy(long threadId) {
    for (Stripe stripe : lent) {
      if (stripe.owner() == threadId) {
        return stripe;
      }
    }
    return null;
  }

  private Stripe borrow(long threadId) {
    for (int i = (int) threadId & (LENT - 1); ; i = (i + 1) & (LENT - 1)) {
      if (lent[i].borrow(threadId)) {
        return lent[i];
      }
    }
  }

  /** What they have counted. */
  public Recorded recorded() {
    return new Recorded(types, this);
  }

  /** All that threads of the program write to, or have written to. Any thread. */
  List<Stripe> ofTheProgram() {
    return there(owned, lent);
  }

  /** All that threads of Trellis's own write to, or have written to. Any thread. */
  List<Stripe> ofTrellis() {
    return there(trellis, new Stripe[0]);
  }

  private static List<Stripe> there(@Nullable Stripe[] some, Stripe[] others) {
    List<Stripe> there = new ArrayList<>();
    for (Stripe stripe : some) {
      if (stripe != null) {
        there.add(stripe);
      }
    }
    for (Stripe stripe : others) {
      there.add(stripe);
    }
    return there;
  }

  /** Whether a virtual thread changed its carrier inside a policy. */
  boolean hasMoved() {
    return moved;
  }

  /** Bytes of the tables by which they are found. */
  static long tableBytes() {
    return 4L * (SLOTS + MOST + LENT);
  }
}

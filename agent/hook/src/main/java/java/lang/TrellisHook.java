package java.lang;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongBinaryOperator;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.DontInline;

/**
 * The one class that woven code names. It gathers the arguments of an event and hands them to the
 * agent, which lives in a loader of its own. Public only because woven application classes must
 * reach it; it exposes no counts and nothing can be set through it.
 *
 * <p><b>What it must not do</b>, because it runs inside {@code HashMap.resize} and its like, on
 * every thread, at any depth of stack:
 *
 * <ul>
 *   <li>allocate, lock, log, read a clock: the program must not feel it;
 *   <li>link: no lambda, no string concatenation, no {@code VarHandle}; linking grows collections,
 *       which comes back here without end;
 *   <li>catch: a StackOverflowError here strikes before the storage is made, at a point where a
 *       throw is harmless, so that neither the container nor the count is wrong afterwards; a
 *       denial is thrown through here;
 *   <li>name a class outside java.base.
 * </ul>
 *
 * <p>It is defined in {@code java.lang} for the sake of two things that only this package may use:
 * the carrier of a virtual thread, and the JVM's list of shutdown steps. From release 19 on the
 * agent replaces the name {@code currentThread} in this class by {@code currentCarrierThread}
 * before defining it, since this source must compile against 17 too.
 *
 * <p><b>Protocol.</b> The operator is called with {@code (threadId << 16 | site, oldLength << 32 |
 * newLength)}; a length is -1 where there is no storage. For a site that only asks, the second word
 * carries the old length and what the site's growth rule needs. Site 0 is a probe.
 */
public final class TrellisHook
    implements Supplier<Thread>, ToLongFunction<Thread>, Consumer<Runnable> {

  private static final int NONE = -1;

  /**
   * After the console's, the application's hooks and the deletion of files: nothing of the program
   * runs any more.
   */
  private static final int LAST_SHUTDOWN_STEP = 9;

  private static final Unsafe UNSAFE = Unsafe.getUnsafe();

  /**
   * Not {@code getId()}: a subclass may override it, and would be called in the middle of a growth.
   */
  private static final long THREAD_ID = UNSAFE.objectFieldOffset(Thread.class, "tid");

  /**
   * Null if nobody listens. Final, so that the JIT folds it, and with it the whole hook if it is
   * null. Handed over by the thread that initialises this class, which is the agent's own.
   */
  private static final LongBinaryOperator SINK;

  static {
    LongBinaryOperator sink = null;
    if (Thread.currentThread() instanceof Function<?, ?> agent) {
      @SuppressWarnings(
          "unchecked") // checked by the agent: it refuses to weave unless it was asked here
      Function<TrellisHook, LongBinaryOperator> installer =
          (Function<TrellisHook, LongBinaryOperator>) agent;
      sink = installer.apply(new TrellisHook());
    }
    SINK = sink;
  }

  private TrellisHook() {}

  /** Before {@code new T[newLength]} that becomes a first storage. */
  public static void created(int newLength, int site) {
    tell(site, NONE, newLength);
  }

  /**
   * Before an array takes the place of {@code old}; {@code sharedEmpty} is the array that all empty
   * containers share, or null.
   */
  public static void replaced(Object[] old, int newLength, Object[] sharedEmpty, int site) {
    tell(site, old == null || old == sharedEmpty ? NONE : old.length, newLength);
  }

  /** Before an array made elsewhere becomes a first storage. */
  public static void adopted(Object[] storage, int site) {
    tell(site, NONE, storage.length);
  }

  /** Before a storage is given up for the shared empty array. */
  public static void abandoned(Object[] old, int site) {
    tell(site, old.length, NONE);
  }

  /**
   * Before the return of a method that has replaced {@code old}; the same array twice is no event.
   */
  public static void returned(Object[] storage, Object[] old, int site) {
    if (storage != old) {
      tell(site, old == null ? NONE : old.length, storage.length);
    }
  }

  /** Before the return of a method that has replaced a storage of {@code oldLength}. */
  public static void resized(int oldLength, Object[] storage, int site) {
    tell(site, oldLength, storage.length);
  }

  /**
   * At the entry of a method whose event is sent before its return: takes as much stack as that
   * will, so that a stack overflow strikes here, where nothing has been done, and not there, where
   * it would lose the count.
   */
  public static void probe() {
    tell(0, NONE, NONE);
  }

  /** Before a hash table is resized: asks only. */
  public static void askTable(Object[] table, int threshold, int site) {
    tell(site, table == null ? NONE : table.length, threshold);
  }

  /**
   * At the entry of a method that puts {@code element} into a ring: asks only, and only if the ring
   * will have to grow.
   */
  public static void askRing(Object element, Object[] ring, int head, int tail, int site) {
    int next = tail + 1;
    if ((next == ring.length ? 0 : next) == head && element != null) {
      tell(site, ring.length, 1);
    }
  }

  /** Before a storage is grown by at least {@code needed} elements: asks only. */
  public static void askRoom(int needed, Object[] storage, int site) {
    tell(site, storage.length, needed);
  }

  private static void tell(int site, int oldLength, int newLength) {
    if (SINK != null) {
      send(site, oldLength, newLength);
    }
  }

  /**
   * Not inlined: what stands behind it would push {@code ArrayList.add} and its like over the size
   * up to which the JIT inlines them into the program (InlineSmallCode).
   */
  @DontInline
  private static void send(int site, int oldLength, int newLength) {
    long threadId = UNSAFE.getLong(Thread.currentThread(), THREAD_ID);
    long unused =
        SINK.applyAsLong(
            threadId << 16 | site, ((long) oldLength << 32) | (newLength & 0xffff_ffffL));
  }

  /** The thread that stripes belong to: the carrier, where the current thread is virtual. */
  @Override
  public Thread get() {
    return Thread.currentThread();
  }

  /** The id by which a thread's stripe is found. */
  @Override
  public long applyAsLong(Thread thread) {
    return UNSAFE.getLong(thread, THREAD_ID);
  }

  /** Adds the last step of the JVM's shutdown. */
  @Override
  public void accept(Runnable lastStep) {
    Shutdown.add(LAST_SHUTDOWN_STEP, true, lastStep);
  }
}

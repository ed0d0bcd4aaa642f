package dev.trellis.runtime.decide;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a thread that is denied hands over its denial, and waits, before it gets its error: a
 * thread of Trellis's own writes the report meanwhile, or ends the JVM.
 *
 * <p>Who is denied may hold locks of the program's, and the report may need one of them. So nothing
 * here takes a lock, and no wait is without an end: a denied thread waits for a flag, and the
 * thread of Trellis's for nobody that is denied. Any number of threads; one denial at a time.
 */
public final class DenialDesk {

  /** The status with which {@code onDenial=exit} ends the JVM, as ExitOnOutOfMemoryError does. */
  public static final int STATUS = 3;

  /** How long a denied thread waits for its report. Nanoseconds. */
  static final long LONGEST_WAIT = 10_000_000_000L;

  /**
   * How long it waits for the JVM's end, which it then brings about by itself: longer than the last
   * report is waited for. Nanoseconds.
   */
  static final long LATEST_END = 180_000_000_000L;

  private static final AtomicIntegerFieldUpdater<DenialDesk> STATE =
      AtomicIntegerFieldUpdater.newUpdater(DenialDesk.class, "state");

  private static final int IDLE = 0;
  private static final int TAKEN = 1;
  private static final int WANTED = 2;
  private static final int AT_WORK = 3;
  private static final int CLOSED = 4;

  private final boolean ends;
  private final long intervalNanos;
  private final Jvm jvm;
  private @Nullable Supplier<Thread> carrier;

  private volatile int state;
  private volatile @Nullable Thread worker;

  /** Count of what is done; written by the worker alone. */
  private volatile long rounds;

  /** Written before {@link #state} says that they are there. */
  private String denial = "";

  private long endNanos;

  /**
   * A desk.
   *
   * @param ends whether a denial ends the JVM; else it has the report written
   * @param intervalNanos the least between two reports, 0 if there is to be one alone
   * @param jvm that is to be ended
   */
  public DenialDesk(boolean ends, long intervalNanos, Jvm jvm) {
    this.ends = ends;
    this.intervalNanos = intervalNanos;
    this.jvm = jvm;
  }

  /**
   * How to tell a virtual thread; before anything is woven.
   *
   * @param thread the current thread, or what carries it
   */
  public void carriedBy(Supplier<Thread> thread) {
    carrier = thread;
  }

  /**
   * A denial is at hand. On the thread that is denied, with the guard held.
   *
   * @param text what the error will say
   */
  void denied(String text) {
    long round = 0;
    boolean mine = false;
    if (state == IDLE && isDue() && STATE.compareAndSet(this, IDLE, TAKEN)) {
      // No call in between, so no stack overflow can leave it taken.
      denial = text;
      state = WANTED;
      round = rounds;
      mine = true;
    }
    if (state == WANTED) {
      LockSupport.unpark(worker);
    }
    if (ends) {
      awaitEnd();
    } else if (mine) {
      await(round, LONGEST_WAIT);
    }
  }

  private boolean isDue() {
    return ends || rounds == 0 || (intervalNanos > 0 && jvm.nanos() - endNanos >= intervalNanos);
  }

  private void awaitEnd() {
    await(rounds, LATEST_END);
    if (state != CLOSED) {
      end();
    }
  }

  /** A virtual thread must not sleep: it would leave its carrier with the guard set. */
  private void await(long round, long mostNanos) {
    boolean spins = carrier != null && carrier.get() != Thread.currentThread();
    boolean interrupted = false;
    long start = jvm.nanos();
    while (rounds == round && state != CLOSED && jvm.nanos() - start < mostNanos) {
      interrupted |= jvm.pause(1, spins || interrupted);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Waits for a denial; on the one thread of Trellis's own that does the work.
   *
   * @return what the error will say
   */
  public String next() {
    worker = Thread.currentThread();
    while (!STATE.compareAndSet(this, WANTED, AT_WORK)) {
      LockSupport.park(this);
      boolean unused = Thread.interrupted(); // nobody may end this but the end of the JVM
    }
    return denial;
  }

  /** The report is written, or cannot be: who waits for it goes on. */
  public void done() {
    endNanos = jvm.nanos();
    long round = rounds;
    rounds = round + 1;
    state = IDLE;
  }

  /** Whether a denial ends the JVM. */
  public boolean ends() {
    return ends;
  }

  /** Whether a denied thread may be waiting at this moment. */
  boolean isAtWork() {
    int at = state;
    return at == WANTED || at == AT_WORK;
  }

  /**
   * Ends the JVM at once, without its shutdown. Returns only where a security manager does not let
   * it; denials then are errors and nothing else.
   */
  public void end() {
    try {
      jvm.halt(STATUS);
    } catch (SecurityException notAllowed) {
      // What follows says so.
    }
    state = CLOSED;
  }
}

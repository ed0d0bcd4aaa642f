package dev.trellis.dist;

import dev.trellis.runtime.Engine;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Weaves the classes that come while the program runs. What weaves may not be loaded yet, and were
 * it loaded on the program's thread that loads a class, that thread would have drawn other identity
 * hashes than without an agent. So that thread waits here meanwhile, and not for ever.
 */
final class WeavingThread extends Thread implements Function<Object, Object> {

  /** Far above what weaving ever took; what is not woven by then stays as it is. */
  private static final long LONGEST_WAIT_MILLIS = 60_000;

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Engine engine;
  private final long longestWaitMillis;
  private final Object turn = new Object();

  /** What is done now, or next; guarded by {@link #turn}. */
  private @Nullable Runnable work;

  WeavingThread(Engine engine) {
    this(engine, LONGEST_WAIT_MILLIS);
  }

  WeavingThread(Engine engine, long longestWaitMillis) {
    super(null, null, "trellis-weaver", 0, false);
    this.engine = engine;
    this.longestWaitMillis = longestWaitMillis;
    setDaemon(true);
  }

  @Override
  public void run() {
    engine.disregardCurrentThread();
    while (true) {
      next().run();
      synchronized (turn) {
        work = null;
        turn.notifyAll();
      }
    }
  }

  /** Called by the initialiser of the hook's class for scopes, with an instance of its own. */
  @Override
  public Object apply(Object hook) {
    return ScopeDoor.connect(engine, hook);
  }

  private Runnable next() {
    synchronized (turn) {
      while (work == null) {
        boolean unused = pause(0);
      }
      return work;
    }
  }

  /**
   * Has something done, after what others have asked for.
   *
   * @param mine what; it does not throw
   * @return whether it was done; if not, it may be later
   */
  boolean done(Runnable mine) {
    long end = System.nanoTime() + longestWaitMillis * NANOS_PER_MILLI;
    boolean interrupted = false;
    try {
      synchronized (turn) {
        while (work != null && left(end) > 0) {
          interrupted |= pause(left(end));
        }
        if (work != null) {
          return false;
        }
        work = mine;
        turn.notifyAll();
        while (work == mine && left(end) > 0) {
          interrupted |= pause(left(end));
        }
        return work != mine;
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** In milliseconds; 0 or less if there is no time left. */
  private static long left(long end) {
    return (end - System.nanoTime()) / NANOS_PER_MILLI;
  }

  /** Whether it was interrupted, which nobody is told of before the end. */
  @SuppressWarnings("WaitNotInLoop") // it is: the callers'
  private boolean pause(long millis) {
    try {
      turn.wait(millis);
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }
}

package dev.trellis.runtime.decide;

import java.lang.ref.WeakReference;

/**
 * What is needed of the JVM where a denial is at hand: collections, time, and its end. So it may
 * allocate and wait; the thread may hold locks of the program's, may be a virtual one, and has the
 * guard set. Any number of threads.
 */
public class Jvm {

  private static final long NANOS_OF_A_MILLI = 1_000_000;

  /** The JVM that is running. */
  public Jvm() {}

  /** The same, without collections and with a clock that leaps, so that every path is walked. */
  public static Jvm forTrial() {
    return new Trial();
  }

  /**
   * Asks for a collection of the whole heap. It need not be carried out ({@code
   * -XX:+DisableExplicitGC}), nor have ended when this returns.
   *
   * @return refers to something that a collection reclaims, so that it tells whether there was one
   */
  WeakReference<Object> collect() {
    WeakReference<Object> witness = witness();
    System.gc();
    return witness;
  }

  /** In a method of its own, so that no frame still holds what it refers to. */
  static WeakReference<Object> witness() {
    return new WeakReference<>(new Object());
  }

  long nanos() {
    return System.nanoTime();
  }

  /**
   * Waits. A thread sleeps, which takes neither a lock nor the permit of {@code LockSupport}. Who
   * must not sleep spins: a virtual thread would leave its carrier with the guard set.
   *
   * @param millis 1 or more
   * @param spins whether it must not sleep
   * @return whether it was interrupted; the interrupt status is then cleared
   */
  boolean pause(long millis, boolean spins) {
    if (!spins) {
      try {
        Thread.sleep(millis);
        return false;
      } catch (InterruptedException e) {
        return true;
      }
    }
    long end = System.nanoTime() + millis * NANOS_OF_A_MILLI;
    while (System.nanoTime() - end < 0) {
      Thread.onSpinWait();
    }
    return false;
  }

  /**
   * Ends it at once, without shutdown hooks.
   *
   * @param status of the process
   * @throws SecurityException where a security manager does not let it
   */
  void halt(int status) {
    Runtime.getRuntime().halt(status);
  }

  private static final class Trial extends Jvm {
    private static final long LEAP_NANOS = 1_000_000_000;

    private long nanos;
    private boolean paused;

    @Override
    WeakReference<Object> collect() {
      return witness();
    }

    @Override
    long nanos() {
      nanos += LEAP_NANOS;
      return nanos;
    }

    @Override
    void halt(int status) {}

    @Override
    boolean pause(long millis, boolean spins) {
      boolean first = !paused;
      paused = true;
      return first && super.pause(1, spins);
    }
  }
}

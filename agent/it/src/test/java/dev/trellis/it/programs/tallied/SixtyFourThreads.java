package dev.trellis.it.programs.tallied;

import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * Sixty-four threads at a time that grow private containers of every {@link Kind}, and keep account
 * of them. Compiled for 17, so virtual threads are made by reflection.
 */
public final class SixtyFourThreads {

  private static final int THREADS = 64;

  /** Keeps results reachable. Not volatile: threads are to share nothing that slows them down. */
  static Object sink;

  private final long base;
  private final long reference;
  private final OwnTally[] sum;

  private SixtyFourThreads(long base, long reference) {
    this.base = base;
    this.reference = reference;
    this.sum = tallies();
  }

  /**
   * Prints {@code type initials growths requestedBytes copiedBytes rehashedSlots discardedBytes}
   * for each type. What main does before its threads does not depend on how much they do.
   *
   * @param arguments {@code platform} or {@code virtual}; generations of threads, one after the
   *     other; milliseconds that each grows, and containers of each kind that it fills at most;
   *     bytes before an array's first element, and bytes of a reference
   */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    ThreadFactory factory =
        arguments[0].equals("virtual") ? virtual() : Executors.defaultThreadFactory();
    SixtyFourThreads program =
        new SixtyFourThreads(Long.parseLong(arguments[4]), Long.parseLong(arguments[5]));
    // Whatever the JDK sets up at first use.
    program.grow(program.tallies(), 0, System.nanoTime() + Long.MAX_VALUE / 2, 2L * Kind.MOST);
    int generations = Integer.parseInt(arguments[1]);
    long nanos = Long.parseLong(arguments[2]) * 1_000_000;
    long most = Long.parseLong(arguments[3]);
    for (int generation = 0; generation < generations; generation++) {
      program.generation(factory, System.nanoTime() + nanos, most);
    }
    for (OwnTally tally : program.sum) {
      System.out.println(tally.line());
    }
  }

  private void generation(ThreadFactory factory, long deadline, long most) {
    Thread[] threads = new Thread[THREADS];
    OwnTally[][] own = new OwnTally[THREADS][];
    for (int i = 0; i < THREADS; i++) {
      OwnTally[] tallies = tallies();
      int seed = i;
      own[i] = tallies;
      threads[i] = factory.newThread(() -> grow(tallies, seed, deadline, most));
      threads[i].start();
    }
    for (int i = 0; i < THREADS; i++) {
      join(threads[i]);
      for (int kind = 0; kind < sum.length; kind++) {
        sum[kind].add(own[i][kind]);
      }
    }
  }

  /** Every size is as frequent as any other, in an order that differs from thread to thread. */
  private void grow(OwnTally[] tallies, int seed, long deadline, long most) {
    int elements = seed;
    for (long filled = 0; filled < most && System.nanoTime() - deadline < 0; filled++) {
      elements = (elements + 37) % Kind.MOST;
      for (OwnTally tally : tallies) {
        sink = tally.fill(elements + 1);
      }
    }
  }

  private OwnTally[] tallies() {
    OwnTally[] tallies = new OwnTally[Kind.ALL_KINDS.size()];
    for (int kind = 0; kind < tallies.length; kind++) {
      tallies[kind] = new OwnTally(Kind.ALL_KINDS.get(kind), base, reference);
    }
    return tallies;
  }

  private static ThreadFactory virtual() throws ReflectiveOperationException {
    Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
    return (ThreadFactory)
        Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

package dev.trellis.policy.testkit;

import com.sun.management.ThreadMXBean;
import dev.trellis.policy.AllocatorPolicy;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.List;

/**
 * What calls allocate once all sites are known, and what of it stays. A container that grows inside
 * shows as bytes, too. Only what allocates can keep something, so nobody else is made to wait for
 * collections.
 */
final class AllocationProbe implements Probe {

  private static final Duration MOST = Duration.ofSeconds(1);
  private static final int ROUNDS_TO_WARM = 100;
  private static final int ROUNDS = 2_000;

  /** Collections after which what is in use is compared. */
  private static final int COLLECTIONS = 3;

  /** Fewer bytes a call than a reference takes, even compressed, are somebody else's. */
  private static final long LEAST_KEPT_A_CALL = 4;

  /** What other threads may have left meanwhile. Bytes. */
  private static final long NOISE_BYTES = 256 * 1024;

  @Override
  public void run(Bench bench) {
    AllocatorPolicy policy = bench.policy();
    if (policy == null
        || !(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads)
        || !threads.isThreadAllocatedMemorySupported()) {
      return;
    }
    Measured warm = new Measured(policy, threads, ROUNDS_TO_WARM);
    bench.run(List.of(warm));
    Measured first = new Measured(policy, threads, ROUNDS_TO_WARM);
    if (!bench.isBlocked()) {
      bench.run(List.of(first));
    }
    if (bench.isBlocked() || first.calls == 0) {
      return;
    }
    long bytes = first.bytes / first.calls;
    if (bytes > PolicyContract.MOST_BYTES_A_CALL) {
      bench
          .breaches()
          .add(
              "allocates",
              "a call allocates "
                  + bytes
                  + " bytes on average, at most "
                  + PolicyContract.MOST_BYTES_A_CALL
                  + " are asked for; it grows containers, or makes objects, inside");
    }
    if (bytes > 0) {
      look(bench, policy, threads);
    }
  }

  private static void look(Bench bench, AllocatorPolicy policy, ThreadMXBean threads) {
    long before = usedBytes();
    Measured more = new Measured(policy, threads, ROUNDS);
    long kept;
    try {
      bench.run(List.of(more));
      if (bench.isBlocked()) {
        return;
      }
      kept = usedBytes() - before;
    } finally {
      Reference.reachabilityFence(policy);
    }
    if (kept - NOISE_BYTES > LEAST_KEPT_A_CALL * more.calls) {
      bench
          .breaches()
          .add(
              "keeps",
              "it keeps "
                  + kept / more.calls
                  + " bytes for each call: after "
                  + more.calls
                  + " of them "
                  + kept
                  + " bytes more are in use");
    }
  }

  private static long usedBytes() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  /** Its fields are read when it has ended. */
  private static final class Measured extends Asker {
    private final ThreadMXBean threads;
    private long calls;
    private long bytes;

    Measured(AllocatorPolicy policy, ThreadMXBean threads, int rounds) {
      super(0, policy, Breaches.unheard(), Requests.ordinary(), 0, rounds, MOST, null);
      this.threads = threads;
    }

    @Override
    public void run() {
      long before = threads.getCurrentThreadAllocatedBytes();
      super.run();
      bytes = threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Override
    void make(Request request) {
      super.make(request);
      calls++;
    }
  }
}

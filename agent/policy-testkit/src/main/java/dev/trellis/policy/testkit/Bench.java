package dev.trellis.policy.testkit;

import dev.trellis.policy.AllocatorPolicy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where policies are tried: makes them, and runs threads that ask them. One thread. */
final class Bench {

  private static final long POLL_NANOS = 10_000_000;

  private final Supplier<? extends AllocatorPolicy> policies;
  private final Duration timeLimit;
  private final Breaches breaches;
  private final Deadlocks deadlocks = new Deadlocks();
  private boolean blocked;

  Bench(Supplier<? extends AllocatorPolicy> policies, Duration timeLimit, Breaches breaches) {
    this.policies = policies;
    this.timeLimit = timeLimit;
    this.breaches = breaches;
  }

  Breaches breaches() {
    return breaches;
  }

  /** Whether a policy was found to block: its threads may never end. */
  boolean isBlocked() {
    return blocked;
  }

  /** A policy; null if there is none, which is told. */
  @Nullable AllocatorPolicy policy() {
    AllocatorPolicy policy = null;
    try {
      policy = policies.get();
    } catch (Throwable thrown) {
      breaches.add("made", "it cannot be made: " + thrown + Stacks.of(thrown));
      return null;
    }
    if (policy == null) {
      breaches.add("made", "it cannot be made: the supplier gave null");
    }
    return policy;
  }

  /**
   * Runs threads to their ends, or until one is found that blocks; then the others are told to
   * stop.
   */
  void run(List<Asker> askers) {
    for (Asker asker : askers) {
      asker.start();
    }
    while (isAnyAlive(askers)) {
      LockSupport.parkNanos(POLL_NANOS);
      if (findsBlocked(askers)) {
        blocked = true;
        for (Asker asker : askers) {
          asker.giveUp();
        }
        return;
      }
    }
  }

  private static boolean isAnyAlive(List<Asker> askers) {
    for (Asker asker : askers) {
      if (asker.isAlive()) {
        return true;
      }
    }
    return false;
  }

  private boolean findsBlocked(List<Asker> askers) {
    if (deadlocks.areAmong(askers, breaches)) {
      return true;
    }
    for (Asker asker : askers) {
      Request request = asker.inFor(timeLimit);
      if (request != null) {
        breaches.add(
            "blocks",
            request
                + " did not come back within "
                + timeLimit.toMillis()
                + " ms"
                + Stacks.of(asker));
        return true;
      }
    }
    return false;
  }
}

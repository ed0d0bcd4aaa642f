package dev.trellis.policy.testkit;

import dev.trellis.policy.AllocatorPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The duties of an {@link AllocatorPolicy}, put to the test. It needs no test framework:
 *
 * <pre>{@code
 * @Test
 * void keeps_the_contract() {
 *   PolicyContract.check(Quota::new);
 * }
 * }</pre>
 *
 * <p>What is checked, each with policies of its own:
 *
 * <ul>
 *   <li>No method throws, and none answers null, for every {@link dev.trellis.policy.DenialClass},
 *       layouts from one to eight bytes an element, and lengths from 0 to 2^31 - 1; a standing is a
 *       few words, and accounts have names and values.
 *   <li>The interrupt status of the calling thread stays as it is.
 *   <li>The same holds on 16 threads at once, which ask in differing orders, so that locks taken in
 *       differing orders meet: a deadlock is told with the stacks of all threads in it.
 *   <li>No lock that the program may hold is waited for; the caller names these.
 *   <li>A call takes at most {@value #MOST_MICROS_A_CALL} µs in the median, and none goes on for
 *       the time limit.
 *   <li>A call allocates at most {@value #MOST_BYTES_A_CALL} bytes on average, once each site is
 *       known; so no container grows inside. Told on HotSpot only.
 *   <li>Nothing is kept for each call, as far as a few explicit collections can tell: not where the
 *       JVM disregards them.
 * </ul>
 *
 * <p>A policy that keeps the contract is checked in some seconds. One that does not may leave
 * daemon threads behind that wait for ever. Call from one thread at a time.
 */
public final class PolicyContract {

  /** The longest that a call may take, in the median. */
  static final long MOST_MICROS_A_CALL = 1_000;

  /** The most that a call may allocate, on average. */
  static final long MOST_BYTES_A_CALL = 64;

  private static final Duration TIME_LIMIT = Duration.ofSeconds(10);

  private PolicyContract() {}

  /**
   * Checks a policy, with a time limit of ten seconds for a single call.
   *
   * @param policies makes a new one at each call; one that is handed out again is checked with what
   *     it has booked before
   * @param programsLocks monitors, or {@link java.util.concurrent.locks.Lock}s, that the program
   *     may hold while it uses a collection, as far as the policy can reach them
   * @throws AssertionError with one line, and stacks where they help, for each breach
   */
  public static void check(Supplier<? extends AllocatorPolicy> policies, Object... programsLocks) {
    check(policies, TIME_LIMIT, programsLocks);
  }

  /**
   * Checks a policy.
   *
   * @param policies makes a new one at each call
   * @param timeLimit after which a call counts as one that blocks; long enough for a slow machine
   *     with many tests at once, so a second or more
   * @param programsLocks monitors, or {@link java.util.concurrent.locks.Lock}s, that the program
   *     may hold while it uses a collection
   * @throws AssertionError with one line, and stacks where they help, for each breach
   */
  public static void check(
      Supplier<? extends AllocatorPolicy> policies, Duration timeLimit, Object... programsLocks) {
    List<String> breaches = breaches(policies, timeLimit, programsLocks);
    if (!breaches.isEmpty()) {
      StringBuilder text = new StringBuilder("the contract of AllocatorPolicy is broken:");
      for (String breach : breaches) {
        text.append("\n- ").append(breach);
      }
      throw new AssertionError(text.toString());
    }
  }

  /**
   * What {@link #check} would complain of.
   *
   * @param policies makes a new one at each call
   * @param timeLimit after which a call counts as one that blocks
   * @param programsLocks locks that the program may hold while it uses a collection
   * @return a text for each breach, without duplicates, in the order in which they were found;
   *     empty if there is none
   */
  public static List<String> breaches(
      Supplier<? extends AllocatorPolicy> policies, Duration timeLimit, Object... programsLocks) {
    List<Object> locks = new ArrayList<>();
    for (Object lock : programsLocks) {
      locks.add(Objects.requireNonNull(lock, "a lock is null"));
    }
    Breaches breaches = new Breaches();
    Bench bench = new Bench(policies, timeLimit, breaches);
    List<Probe> probes =
        List.of(
            new TimeProbe(),
            new AnswersProbe(),
            new InterruptProbe(),
            new LocksProbe(locks),
            new ThreadsProbe(locks),
            new AllocationProbe());
    for (Probe probe : probes) {
      // What a policy that blocks does besides cannot be found out, and each probe would wait.
      if (!bench.isBlocked()) {
        probe.run(bench);
      }
    }
    return breaches.all();
  }
}

package dev.trellis.policy.testkit;

import dev.trellis.policy.AllocatorPolicy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How long a call takes, in the median: of one that is held up by the machine nobody is to blame.
 */
final class TimeProbe implements Probe {

  private static final int MOST_CALLS = 10_000;

  /** Fewer do not make a median. */
  private static final int FEWEST_CALLS = 3;

  private static final Duration MOST = Duration.ofSeconds(1);

  @Override
  public void run(Bench bench) {
    AllocatorPolicy policy = bench.policy();
    if (policy == null) {
      return;
    }
    Timed timed = new Timed(policy, bench.breaches());
    bench.run(List.of(timed));
    if (!bench.isBlocked() && timed.calls >= FEWEST_CALLS) {
      long[] nanos = Arrays.copyOf(timed.nanos, timed.calls);
      Arrays.sort(nanos);
      long micros = nanos[nanos.length / 2] / 1_000;
      if (micros > PolicyContract.MOST_MICROS_A_CALL) {
        bench
            .breaches()
            .add(
                "slow",
                "a call takes "
                    + micros
                    + " µs in the median, at most "
                    + PolicyContract.MOST_MICROS_A_CALL
                    + " are asked for");
      }
    }
  }

  private static final class Timed extends Asker {
    private final long[] nanos = new long[MOST_CALLS];
    private int calls;

    Timed(AllocatorPolicy policy, Breaches breaches) {
      super(0, policy, breaches, Requests.ordinary(), 0, Integer.MAX_VALUE, MOST, null);
    }

    @Override
    void make(Request request) {
      long begin = System.nanoTime();
      super.make(request);
      nanos[calls] = System.nanoTime() - begin;
      calls++;
      if (calls == MOST_CALLS) {
        giveUp();
      }
    }
  }
}

package dev.trellis.policy.testkit;

import dev.trellis.policy.AllocatorPolicy;
import java.time.Duration;
import java.util.List;

/** The program's interrupts are none of the policy's business. */
final class InterruptProbe implements Probe {

  private static final Duration MOST = Duration.ofSeconds(1);

  @Override
  public void run(Bench bench) {
    AllocatorPolicy policy = bench.policy();
    if (policy != null) {
      bench.run(List.of(new Interrupted(policy, bench.breaches())));
    }
  }

  private static final class Interrupted extends Asker {
    private final Breaches breaches;

    Interrupted(AllocatorPolicy policy, Breaches breaches) {
      super(0, policy, breaches, Requests.all(), 0, 1, MOST, null);
      this.breaches = breaches;
    }

    @Override
    void make(Request request) {
      interrupt();
      super.make(request);
      if (!Thread.interrupted()) {
        breaches.add("interrupt", request + " cleared the interrupt status of the thread");
      }
    }
  }
}

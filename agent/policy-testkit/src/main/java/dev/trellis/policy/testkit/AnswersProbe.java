package dev.trellis.policy.testkit;

import dev.trellis.policy.AllocatorPolicy;
import java.time.Duration;
import java.util.List;

/** Every method, at every kind of site, with every kind of length: none throws or answers null. */
final class AnswersProbe implements Probe {

  private static final Duration MOST = Duration.ofSeconds(2);

  @Override
  public void run(Bench bench) {
    AllocatorPolicy policy = bench.policy();
    if (policy != null) {
      // Twice: what is booked by then may bring it to its bounds.
      bench.run(List.of(new Asker(0, policy, bench.breaches(), Requests.all(), 0, 2, MOST, null)));
    }
  }
}

package dev.trellis.policy.testkit;

import dev.trellis.policy.AllocatorPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Sixteen threads ask one policy at once, each in an order of its own, and some of them with a lock
 * of the program's held: one at most, so that the kit by itself never comes to a deadlock.
 */
final class ThreadsProbe implements Probe {

  private static final int THREADS = 16;
  private static final int ROUNDS = 50;
  private static final Duration MOST = Duration.ofSeconds(1);

  private final List<Object> locks;

  ThreadsProbe(List<Object> locks) {
    this.locks = locks;
  }

  @Override
  public void run(Bench bench) {
    AllocatorPolicy policy = bench.policy();
    if (policy == null) {
      return;
    }
    List<Request> requests = Requests.all();
    List<Asker> askers = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int which = i % (locks.size() + 1);
      Object held = which < locks.size() ? locks.get(which) : null;
      int first = i * requests.size() / THREADS;
      askers.add(new Asker(i, policy, bench.breaches(), requests, first, ROUNDS, MOST, held));
    }
    bench.run(askers);
  }
}

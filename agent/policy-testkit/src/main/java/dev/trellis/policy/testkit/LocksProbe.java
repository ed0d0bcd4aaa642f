package dev.trellis.policy.testkit;

import dev.trellis.policy.AllocatorPolicy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Lock;

/** While this thread holds a lock of the program's, another one asks: it must not wait for it. */
final class LocksProbe implements Probe {

  private static final Duration MOST = Duration.ofSeconds(1);

  private final List<Object> locks;

  LocksProbe(List<Object> locks) {
    this.locks = locks;
  }

  @Override
  public void run(Bench bench) {
    for (Object held : locks) {
      AllocatorPolicy policy = bench.policy();
      if (policy == null || bench.isBlocked()) {
        return;
      }
      Asker asker = new Asker(0, policy, bench.breaches(), Requests.all(), 0, 1, MOST, null);
      if (held instanceof Lock lock) {
        lock.lock();
        try {
          bench.run(List.of(asker));
        } finally {
          lock.unlock();
        }
      } else {
        synchronized (held) {
          bench.run(List.of(asker));
        }
      }
    }
  }
}

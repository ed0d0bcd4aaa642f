package dev.trellis.policy.testkit;

import dev.trellis.policy.AllocatorPolicy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** A thread that asks a policy: request after request, round after round. */
class Asker extends Thread {

  private final AllocatorPolicy policy;
  private final Breaches breaches;
  private final List<Request> requests;
  private final int first;
  private final int rounds;
  private final long mostNanos;
  private final @Nullable Object held;
  private volatile @Nullable Request current;
  private volatile long begunNanos;
  private volatile boolean over;

  /**
   * A thread, not yet started.
   *
   * @param number names it
   * @param first where in the requests each of its rounds begins
   * @param rounds how often it goes through them
   * @param most after which it ends even so
   * @param held a lock that it holds while it asks, or null
   */
  Asker(
      int number,
      AllocatorPolicy policy,
      Breaches breaches,
      List<Request> requests,
      int first,
      int rounds,
      Duration most,
      @Nullable Object held) {
    super(null, null, "policy-testkit-" + number, 0, false);
    this.policy = policy;
    this.breaches = breaches;
    this.requests = requests;
    this.first = first;
    this.rounds = rounds;
    this.mostNanos = most.toNanos();
    this.held = held;
    setDaemon(true);
  }

  @Override
  public void run() {
    long begin = System.nanoTime();
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < requests.size(); i++) {
        if (over || System.nanoTime() - begin > mostNanos) {
          return;
        }
        ask(requests.get((first + i) % requests.size()));
      }
    }
  }

  private void ask(Request request) {
    if (held == null) {
      make(request);
    } else if (held instanceof Lock lock) {
      lock.lock();
      try {
        make(request);
      } finally {
        lock.unlock();
      }
    } else {
      synchronized (held) {
        make(request);
      }
    }
  }

  /** Makes one request; what is to be done before and after it belongs here. */
  void make(Request request) {
    begunNanos = System.nanoTime();
    current = request;
    request.make(policy, breaches);
    current = null;
  }

  /** The request that it has been in for so long; null if there is none. Any thread. */
  @Nullable Request inFor(Duration time) {
    Request request = current;
    return request != null && System.nanoTime() - begunNanos > time.toNanos() ? request : null;
  }

  /** The request that it is in; null if it is in none. Any thread. */
  @Nullable Request current() {
    return current;
  }

  /** Has it end after the request that it is in. Any thread. */
  void giveUp() {
    over = true;
  }
}

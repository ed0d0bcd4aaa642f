package dev.trellis.runtime.decide;

import static dev.trellis.runtime.decide.Ruling.hard;
import static dev.trellis.runtime.decide.Ruling.site;
import static dev.trellis.runtime.decide.Ruling.soft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.decide.LimitRule.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Sixteen threads against limits that are nested: process over two scopes over three types, some of
 * it in no scope. Each holds some storages and gives them back; bounds are so tight that every rule
 * refuses. What the threads hold is counted by themselves, after it was booked and until before it
 * is given back; so a rule that lets more through is caught in the act.
 */
class NestedStressTest {

  private static final int THREADS = 16;
  private static final int HELD_AT_ONCE = 6;
  private static final int SCOPES = 2;
  private static final int TYPES = 3;
  private static final long PROCESS = 220_000;
  private static final long SCOPE = 70_000;
  private static final long TYPE = 80_000;

  private static final GrowthSite[] SITES = {site(1, "t0"), site(2, "t1"), site(3, "t2")};

  private final Account process = new Account(PROCESS);
  private final LimitRules rules =
      new LimitRules(
          List.of(
              hard(Level.SCOPE, "0", SCOPE),
              hard(Level.SCOPE, "1", SCOPE),
              hard(Level.TYPE, "t0", TYPE),
              hard(Level.TYPE, "t1", TYPE),
              hard(Level.TYPE, "t2", TYPE),
              soft(Level.TYPE, "t", TYPE)),
          process,
          Long.MAX_VALUE);

  private final AtomicLong ofProcess = new AtomicLong();
  private final AtomicLong[] ofScopes = {new AtomicLong(), new AtomicLong()};
  private final AtomicLong[] ofTypes = {new AtomicLong(), new AtomicLong(), new AtomicLong()};
  private final AtomicLong over = new AtomicLong();
  private final AtomicLong[] refusals = {new AtomicLong(), new AtomicLong(), new AtomicLong()};
  private final AtomicLong granted = new AtomicLong();
  private final CountDownLatch begin = new CountDownLatch(THREADS);

  @Test
  @Timeout(600)
  void a_million_requests_never_pass_a_limit_and_leave_nothing_behind() throws Exception {
    requests(1_000_000);
  }

  @Tag("slow")
  @Test
  @Timeout(1_800)
  void a_hundred_million_requests_never_pass_a_limit_and_leave_nothing_behind() throws Exception {
    requests(100_000_000);
  }

  private void requests(int count) throws InterruptedException {
    rules.scopesBy(id -> id == 1 ? "0" : "1");
    for (GrowthSite site : SITES) {
      rules.know(site);
    }
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      SplittableRandom random = new SplittableRandom(20_261_129 + i);
      threads.add(new Thread(() -> ask(random, count / THREADS)));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(over.get()).as("times that more was held than a limit has").isZero();
    assertThat(granted.get()).isPositive();
    for (AtomicLong each : refusals) {
      assertThat(each.get()).as("refusals of each level").isPositive();
    }
    assertThat(granted.get() + refusals[0].get() + refusals[1].get() + refusals[2].get())
        .isEqualTo(count / THREADS * THREADS);
    assertThat(process.inUseBytes()).isZero();
    assertThat(process.peakBytes()).isBetween(PROCESS * 9 / 10, PROCESS);
    Map<String, Long> told = new TreeMap<>();
    rules.tell(told);
    assertThat(told)
        .allSatisfy(
            (name, value) -> {
              if (name.endsWith(".inUseBytes")) {
                assertThat(value).as(name).isZero();
              }
              if (name.endsWith("].peakInUseBytes")) {
                assertThat(value).as(name).isBetween(1L, name.startsWith("scope") ? SCOPE : TYPE);
              }
            })
        .hasSize(5 * 3 + 5);
  }

  private void ask(SplittableRandom random, int count) {
    Request request = new Request();
    Held[] held = new Held[HELD_AT_ONCE];
    long mine = 0;
    long[] refused = new long[Level.values().length];
    begin.countDown();
    while (begin.getCount() > 0) {
      Thread.onSpinWait();
    }
    for (int i = 0; i < count; i++) {
      int slot = i % HELD_AT_ONCE;
      if (held[slot] != null) {
        count(held[slot], -1);
        held[slot].in.giveBack(held[slot].bytes);
        held[slot] = null;
      }
      int type = random.nextInt(TYPES);
      int scope = random.nextInt(SCOPES + 1);
      long bytes = random.nextLong(1_024, 9_000);
      GrowthSite site = SITES[type];
      if (rules.book(site, bytes, bytes, request.begin(scope))) {
        held[slot] = new Held(request.in, scope, type, bytes);
        count(held[slot], 1);
        mine++;
      } else {
        refused[request.refusedBy.rule.level().ordinal()]++;
      }
    }
    for (Held each : held) {
      if (each != null) {
        count(each, -1);
        each.in.giveBack(each.bytes);
      }
    }
    granted.addAndGet(mine);
    for (int level = 0; level < refusals.length; level++) {
      refusals[level].addAndGet(refused[level]);
    }
  }

  private void count(Held what, int sign) {
    long bytes = sign * what.bytes;
    boolean passed =
        ofProcess.addAndGet(bytes) > PROCESS
            | (what.scope > 0 && ofScopes[what.scope - 1].addAndGet(bytes) > SCOPE)
            | ofTypes[what.type].addAndGet(bytes) > TYPE;
    if (passed) {
      over.incrementAndGet();
    }
  }

  private record Held(Nested in, int scope, int type, long bytes) {}
}

package dev.trellis.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.acme.Caller;
import dev.trellis.policy.ArrayLayout;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.live.Held;
import dev.trellis.runtime.live.LiveOptions;
import dev.trellis.runtime.live.Watches;
import dev.trellis.runtime.record.ContainerType;
import dev.trellis.runtime.record.SiteFigures;
import dev.trellis.runtime.record.StorageKind;
import dev.trellis.runtime.stack.Backtraces;
import dev.trellis.runtime.stack.StackMode;
import java.lang.ref.Reference;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An interval that changes while the program runs holds from each thread's next event on. */
class ChangedIntervalTest {

  private static final ArrayLayout LAYOUT = new ArrayLayout(16, 2, 8);
  private static final int SITE = 1;
  private static final int LENGTH = 100;
  private static final long BYTES = LAYOUT.bytes(LENGTH);
  private static final long HUGE = 1L << 40;
  private static final long SMALL = 4096;
  private static final int SEEDS = 20;
  private static final int EVENTS = 1_000;

  /** As many stripes; ids far from any real thread's. */
  private static final int THREADS = 3;

  @Test
  void after_a_huge_one_each_thread_has_as_many_samples_as_the_small_one_gives() {
    double samples = 0;
    double bytes = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      Engine engine = engine(StackMode.SAMPLED, HUGE, seed);
      toEachThread(engine, 1);
      assertThat(samples(engine)).isZero();
      engine.sampleEvery(SMALL);
      toEachThread(engine, EVENTS);
      samples += samples(engine);
      bytes += site(engine).requestedBytes();
    }

    double events = (double) SEEDS * THREADS * EVENTS;
    assertThat(samples / events).isCloseTo(-Math.expm1(-(double) BYTES / SMALL), within(0.003));
    assertThat(bytes / events / BYTES).isBetween(0.97, 1.03);
  }

  @Test
  void after_a_small_one_a_huge_one_has_no_more_than_the_sample_that_was_due() {
    Engine engine = engine(StackMode.SAMPLED, 1, 1);
    toEachThread(engine, 1);
    engine.sampleEvery(HUGE);
    toEachThread(engine, EVENTS);

    assertThat(samples(engine)).isEqualTo(2 * THREADS);
  }

  @Test
  void one_that_changes_all_the_time_leaves_the_estimate_without_bias() {
    double bytes = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      Engine engine = engine(StackMode.SAMPLED, SMALL, seed);
      for (int round = 0; round < EVENTS / 4; round++) {
        engine.sampleEvery(round % 2 == 0 ? SMALL : 4 * SMALL);
        toEachThread(engine, 4);
      }
      bytes += site(engine).requestedBytes();
    }

    assertThat(bytes / SEEDS / THREADS / EVENTS / BYTES).isBetween(0.97, 1.03);
  }

  @ParameterizedTest
  @EnumSource(StackMode.class)
  void storages_are_watched_by_the_interval_that_is_now(StackMode mode) {
    Object storage = new Object();
    double samples = 0;
    double bytes = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      Engine engine = engine(mode, HUGE, seed);
      toEachThread(engine, 1, storage);
      engine.sampleEvery(SMALL);
      toEachThread(engine, EVENTS, storage);
      Watches watches = engine.watches();
      assertThat(watches).isNotNull();
      samples += watches.count();
      for (Held held : watches.held(System.nanoTime() + 1)) {
        bytes += held.estimatedBytes();
      }
    }
    Reference.reachabilityFence(storage);

    double events = (double) SEEDS * THREADS * EVENTS;
    assertThat(samples / events).isCloseTo(-Math.expm1(-(double) BYTES / SMALL), within(0.003));
    assertThat(bytes / events / BYTES).isBetween(0.97, 1.03);
  }

  private static Engine engine(StackMode mode, long interval, long seed) {
    ContainerType type = new ContainerType("acme.List", LAYOUT, StorageKind.ARRAY);
    GrowthSite site = new GrowthSite(SITE, "acme.List", "grow(I)V", DenialClass.STRONG, LAYOUT);
    return Engine.create(
        List.of(type),
        List.of(new SiteEntry(site, 0, Rule.DECIDE)),
        Thread::currentThread,
        true,
        null,
        Backtraces.options(mode, interval, 1, 100, seed, name -> false),
        new LiveOptions(1 << 20, 1_000_000, interval));
  }

  private static void toEachThread(Engine engine, int events) {
    toEachThread(engine, events, new Object());
  }

  private static void toEachThread(Engine engine, int events, Object storage) {
    for (int event = 0; event < events; event++) {
      for (int thread = 1; thread <= THREADS; thread++) {
        long who = HookWords.who((1L << 24) + thread, SITE);
        Object unused = Caller.one(() -> make(engine, who, storage));
      }
    }
  }

  @SuppressWarnings("unchecked") // it takes any object
  private static Object make(Engine engine, long who, Object storage) {
    long unused = engine.sink().applyAsLong(who, HookWords.what(GrowthSite.NONE, LENGTH));
    ((ObjLongConsumer<Object>) engine.sink()).accept(storage, who);
    return storage;
  }

  private static SiteFigures site(Engine engine) {
    List<SiteFigures> sites = engine.snapshot().sites();
    assertThat(sites).hasSize(1);
    return sites.get(0);
  }

  private static long samples(Engine engine) {
    return site(engine).samples();
  }
}

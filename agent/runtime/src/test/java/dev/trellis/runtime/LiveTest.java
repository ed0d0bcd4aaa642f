package dev.trellis.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Caller;
import dev.trellis.policy.ArrayLayout;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.live.Filled;
import dev.trellis.runtime.live.Held;
import dev.trellis.runtime.live.LiveOptions;
import dev.trellis.runtime.live.Watches;
import dev.trellis.runtime.record.ContainerType;
import dev.trellis.runtime.record.StorageKind;
import dev.trellis.runtime.stack.Backtraces;
import dev.trellis.runtime.stack.StackMode;
import java.lang.ref.Reference;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ObjLongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiveTest {

  private static final ArrayLayout LAYOUT = new ArrayLayout(16, 2, 8);
  private static final int SITE = 1;
  private static final int OTHER_SITE = 2;
  private static final int FROM = 1024;
  private static final int LARGE = 300;
  private static final double Z95 = 1.959964;

  @Test
  void large_storages_are_watched_until_they_are_gone() {
    Engine engine = engine(StackMode.SAMPLED, 1 << 20, 1, 100);
    Object[] kept = new Object[LARGE];
    Caller.one(() -> make(engine, SITE, kept, LARGE));
    Caller.other(() -> make(engine, SITE, new Object[LARGE], LARGE));
    System.gc();

    List<Held> held = watches(engine).held(System.nanoTime());
    assertThat(held).hasSize(1);
    assertThat(held.get(0).count()).isEqualTo(1);
    assertThat(held.get(0).bytes()).isEqualTo(LAYOUT.bytes(LARGE));
    assertThat(held.get(0).frames()).containsExactly("com.acme.Caller.one(Caller.java:13)");
    assertThat(watches(engine).count()).isEqualTo(1);
    Reference.reachabilityFence(kept);
  }

  @Test
  void what_is_born_after_a_collection_began_is_not_confirmed_by_it() {
    Engine engine = engine(StackMode.OFF, 1 << 20, 1, 100);
    Object[] kept = new Object[LARGE];
    long before = System.nanoTime();
    make(engine, SITE, kept, LARGE);

    assertThat(watches(engine).held(before)).isEmpty();
    assertThat(watches(engine).held(System.nanoTime() + 1)).hasSize(1);
    Reference.reachabilityFence(kept);
  }

  @Test
  void a_note_is_for_the_storage_of_its_own_site_and_for_no_later_one() {
    Engine engine = engine(StackMode.OFF, 1 << 20, 1, 100);
    Object[] kept = new Object[LARGE];
    tell(engine, SITE, LARGE);
    born(engine, OTHER_SITE, kept);
    tell(engine, SITE, 1);
    born(engine, SITE, kept);

    assertThat(watches(engine).count()).isZero();
    assertThat(engine.unwatched().unclaimed()).isEqualTo(1);
    Reference.reachabilityFence(kept);
  }

  @Test
  void beyond_the_most_that_may_be_watched_storages_are_counted_alone() {
    Engine engine = engine(StackMode.OFF, 1 << 20, 1, 16);
    Object[] kept = new Object[LARGE];
    for (int i = 0; i < 20; i++) {
      make(engine, SITE, kept, LARGE);
    }

    // An eighth is kept for samples.
    assertThat(watches(engine).count()).isEqualTo(14);
    assertThat(engine.unwatched().count()).isEqualTo(6);
    assertThat(engine.unwatched().bytes()).isEqualTo(6 * LAYOUT.bytes(LARGE));
    Reference.reachabilityFence(kept);
  }

  @Test
  void slots_that_are_not_null_are_occupied() {
    Engine engine = engine(StackMode.OFF, 1 << 20, 1, 100);
    Object[] kept = new Object[LARGE];
    kept[7] = "seven";
    kept[8] = "eight";
    int[] numbers = new int[LARGE];
    make(engine, SITE, kept, LARGE);
    make(engine, SITE, numbers, LARGE);

    List<Filled> filled = watches(engine).filled(10, engine::nameOfType);
    assertThat(filled).hasSize(1);
    assertThat(filled.get(0).type()).isEqualTo("acme.List");
    assertThat(filled.get(0).storages()).isEqualTo(1);
    assertThat(filled.get(0).slots()).isEqualTo(LARGE);
    assertThat(filled.get(0).occupiedSlots()).isEqualTo(2);
    Reference.reachabilityFence(kept);
    Reference.reachabilityFence(numbers);
  }

  @ParameterizedTest
  @EnumSource(StackMode.class)
  void over_200_seeds_the_interval_holds_what_is_live_in_small_storages(StackMode mode) {
    int seeds = 200;
    int events = 1_500;
    Object storage = new Object();
    double sum = 0;
    long truth = 0;
    int within = 0;
    for (int seed = 1; seed <= seeds; seed++) {
      Engine engine = engine(mode, 2_000, seed, 1_000_000);
      SplittableRandom lengths = new SplittableRandom(7);
      truth = 0;
      for (int event = 0; event < events; event++) {
        int length = lengths.nextInt(200);
        truth += LAYOUT.bytes(length);
        make(engine, SITE, storage, length);
      }
      double estimate = 0;
      double variance = 0;
      for (Held held : watches(engine).held(System.nanoTime() + 1)) {
        estimate += held.estimatedBytes();
        variance += held.variance();
      }
      sum += estimate;
      within += Math.abs(estimate - truth) <= Z95 * Math.sqrt(variance) ? 1 : 0;
    }
    Reference.reachabilityFence(storage);

    assertThat(sum / seeds / truth).isBetween(0.99, 1.01);
    assertThat(within / (double) seeds).isGreaterThanOrEqualTo(0.93);
  }

  private static Watches watches(Engine engine) {
    Watches watches = engine.watches();
    assertThat(watches).isNotNull();
    return watches;
  }

  private static Engine engine(StackMode mode, long interval, long seed, int most) {
    ContainerType type = new ContainerType("acme.List", LAYOUT, StorageKind.ARRAY);
    return Engine.create(
        List.of(type),
        List.of(site(SITE), site(OTHER_SITE)),
        Thread::currentThread,
        true,
        null,
        Backtraces.options(mode, interval, 1, 100, seed, name -> false),
        new LiveOptions(FROM, most, interval));
  }

  private static SiteEntry site(int id) {
    GrowthSite site = new GrowthSite(id, "acme.List", "grow(I)V", DenialClass.STRONG, LAYOUT);
    return new SiteEntry(site, 0, Rule.DECIDE);
  }

  private static Object make(Engine engine, int site, Object storage, int length) {
    tell(engine, site, length);
    born(engine, site, storage);
    return storage;
  }

  private static void tell(Engine engine, int site, int length) {
    long unused = engine.sink().applyAsLong(who(site), HookWords.what(GrowthSite.NONE, length));
  }

  @SuppressWarnings("unchecked") // it takes any object
  private static void born(Engine engine, int site, Object storage) {
    ((ObjLongConsumer<Object>) engine.sink()).accept(storage, who(site));
  }

  @SuppressWarnings("deprecation") // threadId() came with 19
  private static long who(int site) {
    return HookWords.who(Thread.currentThread().getId(), site);
  }
}

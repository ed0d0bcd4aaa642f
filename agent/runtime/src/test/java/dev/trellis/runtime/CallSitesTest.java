package dev.trellis.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Caller;
import dev.trellis.policy.ArrayLayout;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.decide.Ledger;
import dev.trellis.runtime.decide.LimitingPolicy;
import dev.trellis.runtime.decide.OnDenial;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.decide.PolicyMember;
import dev.trellis.runtime.record.BucketWeights;
import dev.trellis.runtime.record.ContainerType;
import dev.trellis.runtime.record.SampleListener;
import dev.trellis.runtime.record.SiteFigures;
import dev.trellis.runtime.record.Snapshot;
import dev.trellis.runtime.record.StorageKind;
import dev.trellis.runtime.record.Sums;
import dev.trellis.runtime.stack.Backtraces;
import dev.trellis.runtime.stack.StackMode;
import dev.trellis.runtime.stack.StackOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallSitesTest {

  private static final ArrayLayout LAYOUT = new ArrayLayout(16, 2, 8);
  private static final int SITE = 1;
  private static final int FIRST = GrowthSite.NONE;

  @Test
  void with_all_stacks_each_line_has_its_events_and_a_type_is_the_sum_of_its_lines() {
    Engine engine = engine(Backtraces.options(StackMode.ALL, 1, 1, 100), null);
    for (int i = 0; i < 3; i++) {
      Caller.one(() -> send(engine, FIRST, 10));
      Caller.one(() -> send(engine, 10, 15));
    }
    Caller.other(() -> send(engine, 15, 22));
    Caller.other(() -> send(engine, 22, -1));

    Snapshot snapshot = engine.snapshot();
    assertThat(snapshot.sites()).hasSize(2);
    SiteFigures one = snapshot.sites().get(0);
    assertThat(one.frames()).containsExactly("com.acme.Caller.one(Caller.java:13)");
    assertThat(one.isEstimated()).isFalse();
    assertThat(one.initials()).isEqualTo(3);
    assertThat(one.growths()).isEqualTo(3);
    assertThat(one.requestedBytes()).isEqualTo(3 * (56 + 80));
    assertThat(one.copiedBytes()).isEqualTo(3 * 40);
    assertThat(one.discardedBytes()).isEqualTo(3 * 56);
    BucketWeights lengths = one.lengths();
    assertThat(lengths.count()).isEqualTo(2);
    assertThat(lengths.bucket(0)).isEqualTo(10);
    assertThat(lengths.arrivals(0)).isEqualTo(3);
    assertThat(lengths.departures(0)).isEqualTo(3);
    assertThat(lengths.bucket(1)).isEqualTo(15);
    assertThat(lengths.arrivals(1)).isEqualTo(3);
    assertThat(lengths.departures(1)).isZero();
    assertThat(one.largestBytes()).isEqualTo(80);
    SiteFigures other = snapshot.sites().get(1);
    assertThat(other.growths()).isEqualTo(1);
    assertThat(other.discardedBytes()).isEqualTo(80 + 104);
    assertThat(snapshot.types()[0].growths()).isEqualTo(4);
    assertThat(snapshot.types()[0].requestedBytes()).isEqualTo(3 * (56 + 80) + 104);
    assertThat(engine.sums()).isEqualTo(new Sums(3 * (56 + 80) + 104, 3 * 40 + 60, 0));
    assertThat(engine.stacksTaken()).isEqualTo(8);
    assertThat(engine.stacksDropped()).isZero();
  }

  @Test
  void with_all_stacks_the_largest_storage_of_a_line_is_exact() {
    Engine engine = engine(Backtraces.options(StackMode.ALL, 1, 1, 100), null);
    Caller.one(() -> send(engine, FIRST, 1_003));
    Caller.other(() -> send(engine, FIRST, 5_000_001));
    Caller.other(() -> send(engine, 5_000_001, 7));
    Caller.other(() -> send(engine, 7, -1));

    assertThat(engine.snapshot().sites())
        .extracting(SiteFigures::largestBytes)
        .containsExactly(LAYOUT.bytes(1_003), LAYOUT.bytes(5_000_001));
  }

  @Test
  void what_comes_from_more_stacks_than_are_kept_is_counted_without_a_call_site() {
    Engine engine = engine(Backtraces.options(StackMode.ALL, 1, 8, 16), null);
    for (int way = 0; way < 256; way++) {
      Caller.deep(8, way, () -> send(engine, FIRST, 10));
    }

    Snapshot snapshot = engine.snapshot();
    long attributed = 0;
    for (SiteFigures site : snapshot.sites()) {
      attributed += site.initials();
    }
    assertThat(snapshot.types()[0].initials()).isEqualTo(256);
    assertThat(attributed).isEqualTo(engine.stacksTaken()).isBetween(16L, 64L);
    assertThat(engine.stacksDropped()).isEqualTo(256 - attributed);
  }

  @Test
  void with_samples_the_first_event_of_a_site_and_new_largest_storages_are_taken_without_weight() {
    Engine engine = engine(Backtraces.options(StackMode.SAMPLED, 1L << 60, 1, 100), null);
    Caller.one(() -> send(engine, FIRST, 10));
    Caller.other(() -> send(engine, FIRST, 10));
    Caller.other(() -> send(engine, FIRST, 1000));
    Caller.other(() -> send(engine, FIRST, 1001));
    Caller.other(() -> send(engine, FIRST, 1300));

    List<SiteFigures> sites = engine.snapshot().sites();
    assertThat(sites).extracting(SiteFigures::samples).containsExactly(0L, 0L);
    assertThat(sites).extracting(SiteFigures::requestedBytes).containsExactly(0L, 0L);
    assertThat(sites).extracting(SiteFigures::largestBytes).containsExactly(56L, 5216L);
    assertThat(engine.stacksTaken()).isEqualTo(3);
    assertThat(engine.snapshot().types()[0].initials()).isEqualTo(5);
  }

  @Test
  void an_interval_of_one_byte_takes_every_event_and_may_be_changed_meanwhile() {
    Engine engine = engine(Backtraces.options(StackMode.SAMPLED, 1, 1, 100), null);
    for (int i = 0; i < 50; i++) {
      Caller.one(() -> send(engine, FIRST, 10));
    }
    SiteFigures each = engine.snapshot().sites().get(0);
    assertThat(each.samples()).isEqualTo(50);
    assertThat(each.requestedBytes()).isEqualTo(50 * 56);
    assertThat(each.standardErrorBytes()).isLessThan(1e-6);

    engine.sampleEvery(1L << 60);
    for (int i = 0; i < 50; i++) {
      Caller.one(() -> send(engine, FIRST, 10));
    }

    assertThat(engine.snapshot().sites().get(0).samples()).isEqualTo(51);
  }

  @Test
  void each_denial_is_at_its_line_whatever_is_sampled() {
    for (StackMode mode : List.of(StackMode.SAMPLED, StackMode.ALL)) {
      PolicyMember limiting =
          new PolicyMember("limiting", new LimitingPolicy(4096, 1L << 40, Ledger.NET), 1);
      PolicyChain chain = new PolicyChain(List.of(limiting), OnDenial.RECORD);
      Engine engine = engine(Backtraces.options(mode, 1L << 60, 1, 100), chain);
      for (int i = 0; i < 5; i++) {
        Caller.one(() -> send(engine, FIRST, 100_000));
      }

      SiteFigures site = engine.snapshot().sites().get(0);
      assertThat(site.denials()).as("%s", mode).isEqualTo(5);
      assertThat(site.deniedBytes()).as("%s", mode).isEqualTo(5L * 400_016);
      assertThat(engine.snapshot().types()[0].denials()).as("%s", mode).isEqualTo(5);
    }
  }

  @Test
  void whoever_listens_is_told_of_samples_with_their_weight_and_of_denials() {
    List<String> told = new ArrayList<>();
    PolicyMember limiting =
        new PolicyMember("limiting", new LimitingPolicy(4096, 1L << 40, Ledger.NET), 1);
    PolicyChain chain = new PolicyChain(List.of(limiting), OnDenial.RECORD);
    Engine engine = engine(Backtraces.options(StackMode.SAMPLED, 1L << 60, 1, 100), chain);
    engine.tell(new Notes(told));
    Caller.one(() -> send(engine, FIRST, 10));
    Caller.one(() -> send(engine, FIRST, 10));
    Caller.one(() -> send(engine, FIRST, 100_000));

    assertThat(told).containsExactly("-1 10 56 0.0", "denied 400016", "-1 100000 400016 0.0");
    assertThat(engine.snapshot().sites().get(0).denials()).isEqualTo(1);
    assertThat(engine.stacksDropped()).isZero();
  }

  /** Fails, too: that must not reach the program, nor any count. */
  private static final class Notes implements SampleListener {
    private final List<String> told;

    Notes(List<String> told) {
      this.told = told;
    }

    @Override
    public void sampled(
        Class<?> container, int oldLength, int newLength, long bytes, double weight) {
      told.add(oldLength + " " + newLength + " " + bytes + " " + weight);
      throw new IllegalStateException("a listener that fails");
    }

    @Override
    public void denied(Class<?> container, long bytes) {
      told.add("denied " + bytes);
      throw new StackOverflowError();
    }
  }

  @Test
  void what_takes_a_stack_grows_nothing_of_the_programs() {
    Engine engine = engine(Backtraces.options(StackMode.ALL, 1, 8, 100), null);

    Caller.one(() -> send(engine, FIRST, 10));

    long arrivals = 0;
    for (long count : engine.snapshot().types()[0].arrivals()) {
      arrivals += count;
    }
    assertThat(arrivals).isEqualTo(1);
    BucketWeights lengths = engine.snapshot().sites().get(0).lengths();
    assertThat(lengths.count()).isEqualTo(1);
    assertThat(lengths.arrivals(0)).isEqualTo(1);
  }

  private static Engine engine(StackOptions stacks, PolicyChain chain) {
    ContainerType type = new ContainerType("acme.List", LAYOUT, StorageKind.ARRAY);
    GrowthSite site = new GrowthSite(SITE, "acme.List", "grow(I)V", DenialClass.STRONG, LAYOUT);
    return Engine.create(
        List.of(type),
        List.of(new SiteEntry(site, 0, Rule.DECIDE)),
        Thread::currentThread,
        true,
        chain,
        stacks);
  }

  @SuppressWarnings("deprecation") // threadId() came with 19
  private static Object send(Engine engine, int oldLength, int newLength) {
    return engine
        .sink()
        .applyAsLong(
            HookWords.who(Thread.currentThread().getId(), SITE),
            HookWords.what(oldLength, newLength));
  }
}

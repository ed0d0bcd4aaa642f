package dev.trellis.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.policy.ArrayLayout;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.compact.Compaction;
import dev.trellis.runtime.compact.Ladder;
import dev.trellis.runtime.decide.GrantAll;
import dev.trellis.runtime.decide.OnDenial;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.decide.PolicyMember;
import dev.trellis.runtime.record.ContainerType;
import dev.trellis.runtime.record.StorageKind;
import dev.trellis.runtime.stack.StackOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The hook's answers where lengths are chosen, and all else as ever. */
class CompactingTest {

  private static final int CHOOSES = 1;
  private static final int DECIDES = 2;
  private static final int KNOWS = 3;
  private static final ArrayLayout LAYOUT = new ArrayLayout(16, 2, 8);

  private final Compaction compaction = new Compaction(1024, 8, Engine.MOST_SITES);

  private Engine engine(PolicyChain chain) {
    Ladder ladder = compaction.ladder(LAYOUT, 10, 0);
    List<SiteEntry> sites =
        List.of(
            site(CHOOSES, Rule.SHORTEN), site(DECIDES, Rule.DECIDE), site(KNOWS, Rule.OWN_LENGTH));
    for (SiteEntry entry : sites) {
      compaction.add(entry.site().id(), ladder);
    }
    return Engine.create(
        List.of(new ContainerType("acme.List", LAYOUT, StorageKind.ARRAY)),
        sites,
        Thread::currentThread,
        true,
        chain,
        StackOptions.off(),
        null,
        compaction);
  }

  private static SiteEntry site(int id, Rule rule) {
    return new SiteEntry(
        new GrowthSite(id, "acme.List", "grow(I)V", DenialClass.STRONG, LAYOUT), 0, rule);
  }

  @SuppressWarnings("deprecation") // threadId() came with 19
  private static long send(Engine engine, int site, int oldLength, int argument) {
    return engine
        .sink()
        .applyAsLong(
            HookWords.who(Thread.currentThread().getId(), site),
            HookWords.what(oldLength, argument));
  }

  @Test
  void a_length_is_answered_and_is_no_event() {
    PolicyChain chain =
        new PolicyChain(List.of(new PolicyMember("all", GrantAll.INSTANCE, 1)), OnDenial.THROW);
    for (Engine engine : List.of(engine(null), engine(chain))) {
      assertThat(send(engine, CHOOSES, 366, 1)).isEqualTo(411);
      assertThat(send(engine, CHOOSES, 100, 1)).as("the JDK's own").isZero();
      assertThat(send(engine, KNOWS, 411, 412)).isEqualTo(549);
      assertThat(send(engine, KNOWS, 400, 401)).as("not chosen").isEqualTo(400);
      assertThat(engine.snapshot().types()[0].growths()).isZero();
    }
    assertThat(compaction.accounts()).containsEntry("compactGrowths", 0L);
  }

  @Test
  void an_event_is_counted_as_ever_and_accounted_for_unless_it_is_trellis_s_own() {
    Engine engine = engine(null);

    assertThat(send(engine, DECIDES, 366, 411)).isZero();
    engine.aside(() -> send(engine, DECIDES, 366, 411));

    assertThat(engine.snapshot().types()[0].growths()).isEqualTo(1);
    assertThat(compaction.accounts()).containsEntry("compactGrowths", 1L);
  }

  @Test
  void the_growth_of_threads_of_trellis_s_own_is_not_accounted_for() {
    Engine engine = engine(null);
    engine.disregardCurrentThread();

    assertThat(send(engine, DECIDES, 366, 411)).isZero();

    assertThat(engine.snapshotOfTrellis()[0].growths()).isEqualTo(1);
    assertThat(compaction.accounts()).containsEntry("compactGrowths", 0L);
  }
}

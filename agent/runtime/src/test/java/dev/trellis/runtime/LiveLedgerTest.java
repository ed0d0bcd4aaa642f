package dev.trellis.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.policy.ArrayLayout;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.decide.GrowthDeniedError;
import dev.trellis.runtime.decide.Jvm;
import dev.trellis.runtime.decide.LiveLimitingPolicy;
import dev.trellis.runtime.decide.OnDenial;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.decide.PolicyMember;
import dev.trellis.runtime.live.LiveOptions;
import dev.trellis.runtime.record.ContainerType;
import dev.trellis.runtime.record.StorageKind;
import dev.trellis.runtime.stack.StackOptions;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From the hook to the accounts: which storage is booked, and comes back. */
class LiveLedgerTest {

  private static final ArrayLayout LAYOUT = new ArrayLayout(16, 3, 8);
  private static final long LIMIT = 2_000_000;
  private static final int NONE = GrowthSite.NONE;
  private static final int DECIDES = 1;
  private static final int ASKS = 2;
  private static final int COUNTS = 3;
  private static final int NEVER_DENIED = 4;
  private static final int LENGTH = 4_000;
  private static final long BYTES = LAYOUT.bytes(LENGTH);

  private final LiveLimitingPolicy policy =
      new LiveLimitingPolicy(LIMIT, Long.MAX_VALUE, new Jvm());
  private final Engine engine = engine(null);

  @Test
  void a_storage_stays_booked_as_long_as_it_lives_and_then_comes_back() {
    Object[] kept = new Object[LENGTH];
    make(DECIDES, NONE, LENGTH, kept);
    make(DECIDES, NONE, LENGTH, new Object[LENGTH]);
    assertThat(account("inUseBytes")).isEqualTo(2 * BYTES);

    System.gc();

    assertThat(account("inUseBytes")).isEqualTo(BYTES);
    assertThat(account("watchedCount")).isEqualTo(1);
    Reference.reachabilityFence(kept);
  }

  @Test
  void what_a_growth_replaces_counts_until_it_is_reclaimed() {
    make(DECIDES, NONE, LENGTH, new Object[LENGTH]);
    Object[] grown = new Object[2 * LENGTH];
    make(DECIDES, LENGTH, 2 * LENGTH, grown);
    assertThat(account("inUseBytes")).isEqualTo(BYTES + LAYOUT.bytes(2 * LENGTH));

    System.gc();

    assertThat(account("inUseBytes")).isEqualTo(LAYOUT.bytes(2 * LENGTH));
    Reference.reachabilityFence(grown);
  }

  @Test
  void a_request_that_finds_no_room_gets_what_the_collector_reclaims() {
    for (int i = 0; i < 200; i++) {
      make(DECIDES, NONE, LENGTH, new Object[LENGTH]);
    }

    assertThat(account("inUseBytes")).isLessThanOrEqualTo(LIMIT);
    assertThat(account("askedCollectionsCount")).isPositive();
  }

  @Test
  void a_question_books_the_storage_of_the_event_that_follows() {
    Object[] table = new Object[2 * LENGTH];
    tell(ASKS, LENGTH, 1);
    tell(COUNTS, LENGTH, 2 * LENGTH);
    born(COUNTS, table);

    assertThat(account("watchedCount")).isEqualTo(1);
    assertThat(account("inUseBytes")).isEqualTo(LAYOUT.bytes(2 * LENGTH));
    Reference.reachabilityFence(table);
  }

  @Test
  void events_between_a_question_and_its_own_do_not_come_between_them() {
    Object[] table = new Object[2 * LENGTH];
    tell(ASKS, LENGTH, 1);
    make(DECIDES, NONE, 1, new Object[1]);
    tell(COUNTS, LENGTH, 2 * LENGTH);
    born(COUNTS, table);

    assertThat(account("inUseBytes")).isEqualTo(LAYOUT.bytes(2 * LENGTH));
    assertThat(account("watchedCount")).isEqualTo(1);
    Reference.reachabilityFence(table);
  }

  @Test
  void a_storage_that_was_granted_and_not_made_is_taken_off_at_the_next_event() {
    tell(DECIDES, NONE, LENGTH);
    assertThat(account("inUseBytes")).isEqualTo(BYTES);
    tell(DECIDES, NONE, 1);
    assertThat(account("inUseBytes")).isZero();

    Object[][] others = new Object[64][];
    tell(ASKS, LENGTH, 1);
    for (int i = 0; i < 64; i++) {
      assertThat(account("inUseBytes"))
          .isEqualTo(LAYOUT.bytes(2 * LENGTH) + i * LAYOUT.bytes(2_000));
      tell(ASKS, 1_000, 1);
      others[i] = new Object[2_000];
      make(COUNTS, 1_000, 2_000, others[i]);
    }
    assertThat(account("inUseBytes"))
        .as("others were asked, and are made")
        .isEqualTo(64 * LAYOUT.bytes(2_000));
    Reference.reachabilityFence(others);
  }

  @Test
  void a_question_within_a_question_leaves_the_outer_one_its_storage() {
    Object[] outer = new Object[2 * LENGTH];
    Object[] inner = new Object[4 * LENGTH];
    tell(ASKS, LENGTH, 1);
    tell(ASKS, 2 * LENGTH, 1);
    tell(COUNTS, 2 * LENGTH, 4 * LENGTH);
    born(COUNTS, inner);
    tell(COUNTS, LENGTH, 2 * LENGTH);
    born(COUNTS, outer);

    assertThat(account("watchedCount")).isEqualTo(2);
    assertThat(account("inUseBytes"))
        .isEqualTo(LAYOUT.bytes(2 * LENGTH) + LAYOUT.bytes(4 * LENGTH));
    Reference.reachabilityFence(outer);
    Reference.reachabilityFence(inner);
  }

  @Test
  void a_question_that_was_left_out_of_gives_back_what_was_asked_within_it() {
    tell(ASKS, LENGTH, 1);
    tell(ASKS, 2 * LENGTH, 1);
    tell(COUNTS, LENGTH, 2 * LENGTH);

    assertThat(account("inUseBytes")).isEqualTo(LAYOUT.bytes(2 * LENGTH));
  }

  @Test
  void storages_that_are_not_watched_by_themselves_are_booked_exactly_and_come_back_by_samples() {
    int length = 200;
    long all = 2_000 * LAYOUT.bytes(length);
    Object[][] kept = new Object[2_000][];
    LiveLimitingPolicy wide = new LiveLimitingPolicy(4 * LIMIT, Long.MAX_VALUE, new Jvm());
    Engine sampled = engine(wide, null);
    for (int i = 0; i < kept.length; i++) {
      kept[i] = new Object[length];
      make(sampled, DECIDES, NONE, length, kept[i]);
    }
    assertThat(wide.accounts()).containsEntry("inUseBytes", all);
    assertThat(wide.accounts().get("watchedCount")).isBetween(500L, 900L);

    for (int i = 0; i < kept.length; i += 2) {
      kept[i] = null;
    }
    System.gc();
    assertThat(wide.accounts().get("inUseBytes")).isBetween(all * 40 / 100, all * 60 / 100);

    Arrays.fill(kept, null);
    System.gc();
    assertThat(wide.accounts().get("inUseBytes")).isLessThan(all / 100);
    assertThat(wide.accounts()).containsEntry("watchedCount", 0L);
  }

  @Test
  void small_storages_take_of_the_limit_and_are_denied_an_eighth_beyond_it() {
    int count = 0;
    Object[][] kept = new Object[40_000][];
    GrowthDeniedError denied = null;
    while (denied == null) {
      try {
        kept[count] = new Object[10];
        make(DECIDES, NONE, 10, kept[count]);
        count++;
      } catch (GrowthDeniedError e) {
        denied = e;
      }
    }
    assertThat(count * LAYOUT.bytes(10)).isBetween(LIMIT * 9 / 8, LIMIT * 9 / 8 + 10_000);
    assertThatThrownBy(() -> make(DECIDES, NONE, LENGTH, kept))
        .isInstanceOf(GrowthDeniedError.class)
        .hasMessageContaining("; policy limiting: limit 2000000 bytes, in use 0 bytes and 22");
    assertThat(account("smallBytes")).isBetween(LIMIT * 9 / 8, LIMIT * 9 / 8 + 10_000);

    Arrays.fill(kept, null);
    System.gc();
    make(DECIDES, NONE, LENGTH, kept);
    assertThat(account("smallBytes")).isLessThan(LIMIT / 100);
  }

  @Test
  void a_storage_of_another_site_is_not_taken_for_it() {
    tell(DECIDES, NONE, LENGTH);
    born(COUNTS, new Object[LENGTH]);

    assertThat(account("watchedCount")).isZero();
  }

  @Test
  void what_is_never_denied_is_booked_beside_the_limit_and_comes_back_to_there() {
    make(NEVER_DENIED, NONE, LENGTH, new Object[LENGTH]);
    assertThat(account("neverDeniedBytes")).isEqualTo(BYTES);
    System.gc();
    assertThat(account("neverDeniedBytes")).isZero();

    tell(NEVER_DENIED, NONE, LENGTH);
    tell(NEVER_DENIED, NONE, 1);
    assertThat(account("neverDeniedBytes"))
        .as("made, and known by their lengths")
        .isEqualTo(BYTES + LAYOUT.bytes(1));
  }

  @Test
  void a_crowd_of_threads_without_stripes_of_their_own_gets_it_back_as_well() {
    Object[] kept = new Object[LENGTH];
    for (int i = 0; i < 20; i++) {
      long thread = (1L << 24) + ((long) i << 12);
      tell(thread, DECIDES, NONE, LENGTH);
      born(thread, DECIDES, i == 0 ? kept : new Object[LENGTH]);
    }
    assertThat(account("inUseBytes")).isEqualTo(20 * BYTES);
    assertThat(account("unwatchedBytes")).as("of those that find no slot").isEqualTo(4 * BYTES);

    System.gc();

    assertThat(account("inUseBytes")).isEqualTo(5 * BYTES);
    Reference.reachabilityFence(kept);
  }

  @Test
  void one_call_serves_the_recorder_as_well() {
    Engine both = engine(new LiveOptions(1024, 100, 1 << 20));
    Object[] kept = new Object[LENGTH];
    long unused = both.sink().applyAsLong(who(currentId(), DECIDES), HookWords.what(NONE, LENGTH));
    consumer(both).accept(kept, who(currentId(), DECIDES));

    assertThat(account("watchedCount")).isEqualTo(1);
    assertThat(both.watches()).isNotNull();
    assertThat(both.watches().count()).isEqualTo(1);
    Reference.reachabilityFence(kept);
  }

  private long account(String name) {
    return policy.accounts().get(name);
  }

  private void make(int site, int oldLength, int newLength, Object storage) {
    make(engine, site, oldLength, newLength, storage);
  }

  private static void make(Engine engine, int site, int oldLength, int newLength, Object storage) {
    long who = who(currentId(), site);
    long unused = engine.sink().applyAsLong(who, HookWords.what(oldLength, newLength));
    consumer(engine).accept(storage, who);
  }

  private void tell(int site, int oldLength, int newLength) {
    tell(currentId(), site, oldLength, newLength);
  }

  private void tell(long thread, int site, int oldLength, int newLength) {
    long unused =
        engine.sink().applyAsLong(who(thread, site), HookWords.what(oldLength, newLength));
  }

  private void born(int site, Object storage) {
    born(currentId(), site, storage);
  }

  private void born(long thread, int site, Object storage) {
    consumer(engine).accept(storage, who(thread, site));
  }

  @SuppressWarnings("unchecked") // it takes any object
  private static ObjLongConsumer<Object> consumer(Engine engine) {
    return (ObjLongConsumer<Object>) engine.sink();
  }

  private static long who(long thread, int site) {
    return HookWords.who(thread, site);
  }

  @SuppressWarnings("deprecation") // threadId() came with 19
  private static long currentId() {
    return Thread.currentThread().getId();
  }

  private Engine engine(@Nullable LiveOptions live) {
    return engine(policy, live);
  }

  private static Engine engine(LiveLimitingPolicy policy, @Nullable LiveOptions live) {
    PolicyChain chain =
        new PolicyChain(List.of(new PolicyMember("limiting", policy, 10)), OnDenial.THROW);
    return Engine.create(
        List.of(new ContainerType("acme.Table", LAYOUT, StorageKind.TABLE)),
        List.of(
            site(DECIDES, DenialClass.STRONG, Rule.DECIDE),
            site(ASKS, DenialClass.STRONG, Rule.ASK_TABLE),
            site(COUNTS, DenialClass.NEVER_DENIED, Rule.COUNT),
            site(NEVER_DENIED, DenialClass.NEVER_DENIED, Rule.DECIDE)),
        Thread::currentThread,
        true,
        chain,
        StackOptions.off(),
        live);
  }

  private static SiteEntry site(int id, DenialClass denialClass, Rule rule) {
    return new SiteEntry(
        new GrowthSite(id, "acme.Table", "grow(I)V", denialClass, LAYOUT), 0, rule);
  }
}

package dev.trellis.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.policy.ArrayLayout;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.decide.GrantAll;
import dev.trellis.runtime.decide.GrowthDeniedError;
import dev.trellis.runtime.decide.Jvm;
import dev.trellis.runtime.decide.LiveLimitingPolicy;
import dev.trellis.runtime.decide.OnDenial;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.decide.PolicyMember;
import dev.trellis.runtime.record.ContainerType;
import dev.trellis.runtime.record.StorageKind;
import dev.trellis.runtime.stack.StackOptions;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongBinaryOperator;
import java.util.function.ObjLongConsumer;
import org.junit.jupiter.api.Test;

/** From the hook to the accounts, where threads book ahead. */
class PortionedLedgerTest {

  private static final ArrayLayout LAYOUT = new ArrayLayout(16, 0, 8);
  private static final long LIMIT = 1L << 30;
  private static final int SITE = 1;
  private static final int BYTES = 2_048;
  private static final int TIMES = 90;

  /** What a thread of few has booked ahead. */
  private static final long PORTION = 64 << 10;

  private static final long ONE = 1L << 20;
  private static final long OTHER = ONE + 1;

  private final LiveLimitingPolicy policy =
      new LiveLimitingPolicy(LIMIT, Long.MAX_VALUE, new Jvm());
  private final Engine engine = engine(new PolicyMember("limiting", policy, 10));

  @Test
  void what_is_told_is_what_was_granted_and_not_what_is_booked_ahead() {
    for (int i = 1; i <= TIMES; i++) {
      ask(ONE, BYTES);
      ask(OTHER, BYTES);
      assertInUse(2L * i * BYTES);
    }

    assertThat(engine.snapshot().types()[0].initials()).isEqualTo(2 * TIMES);
  }

  @Test
  void one_thread_is_granted_all_that_is_left_to_the_last_byte_and_no_more() {
    askOften(ONE);
    long left = LIMIT - TIMES * BYTES;

    assertDenied(ONE, left + 8, TIMES * BYTES);
    askOften(ONE);
    ask(ONE, left - TIMES * BYTES);

    assertInUse(LIMIT);
    assertDenied(ONE, BYTES, LIMIT);
  }

  @Test
  void an_idle_thread_keeps_less_than_a_thousandth_of_the_limit_from_others() {
    askOften(ONE);

    assertDenied(OTHER, LIMIT - TIMES * BYTES, TIMES * BYTES);
    ask(OTHER, LIMIT - TIMES * BYTES - PORTION);

    assertThat(PORTION).isLessThan(LIMIT / 1_000);
  }

  @Test
  void a_thread_gives_back_what_it_booked_ahead_with_its_next_request_after_a_refusal() {
    askOften(ONE);
    assertDenied(OTHER, LIMIT - TIMES * BYTES, TIMES * BYTES);

    ask(ONE, BYTES);
    ask(OTHER, LIMIT - (TIMES + 1) * BYTES);

    assertInUse(LIMIT);
  }

  @Test
  void a_thread_that_ends_leaves_what_it_booked_ahead_to_the_next() throws InterruptedException {
    onAThread(PortionedLedgerTest::askOftenOn);
    onAThread((test, id) -> test.ask(id, LIMIT - TIMES * BYTES));

    assertInUse(LIMIT);
  }

  @Test
  void the_same_storages_are_drawn_as_samples_as_where_each_is_booked_by_itself() {
    LiveLimitingPolicy other = new LiveLimitingPolicy(LIMIT, Long.MAX_VALUE, new Jvm());
    Engine byThemselves =
        engine(
            new PolicyMember("all", GrantAll.INSTANCE, 1), new PolicyMember("limiting", other, 10));
    SplittableRandom random = new SplittableRandom(20_261_130);
    for (int i = 0; i < 100_000; i++) {
      long bytes = random.nextInt(3) == 0 ? random.nextLong(3, 100) : random.nextLong(150, 900);
      ask(engine, ONE, 8 * bytes);
      ask(byThemselves, ONE, 8 * bytes);
    }

    assertThat(policy.accounts().get("watchedCount")).isGreaterThan(200);
    assertThat(policy.accounts().get("smallBytes")).isPositive();
    for (String name : List.of("watchedCount", "smallBytes", "inUseBytes", "peakInUseBytes")) {
      assertThat(policy.accounts()).containsEntry(name, other.accounts().get(name));
    }
  }

  @Test
  void a_storage_that_is_too_large_for_what_is_left_of_it_is_booked_by_itself() {
    ask(ONE, BYTES);
    for (int i = 0; i < 5; i++) {
      ask(ONE, 60_000);
      ask(ONE, BYTES);
    }

    assertInUse(6 * BYTES + 5 * 60_000);
  }

  private static Engine engine(PolicyMember... members) {
    return Engine.create(
        List.of(new ContainerType("acme.Bytes", LAYOUT, StorageKind.ARRAY)),
        List.of(
            new SiteEntry(
                new GrowthSite(SITE, "acme.Bytes", "grow(I)V", DenialClass.STRONG, LAYOUT),
                0,
                Rule.DECIDE)),
        Thread::currentThread,
        true,
        new PolicyChain(List.of(members), OnDenial.THROW),
        StackOptions.off());
  }

  private static void askOftenOn(PortionedLedgerTest test, long thread) {
    test.askOften(thread);
  }

  private void askOften(long thread) {
    for (int i = 0; i < TIMES; i++) {
      ask(thread, BYTES);
    }
  }

  private void ask(long thread, long bytes) {
    ask(engine, thread, bytes);
  }

  /** The storage is made, and lives. */
  @SuppressWarnings("unchecked") // it takes any object
  private static void ask(Engine engine, long thread, long bytes) {
    long who = HookWords.who(thread, SITE);
    LongBinaryOperator sink = engine.sink();
    long unused = sink.applyAsLong(who, HookWords.what(GrowthSite.NONE, (int) bytes - 16));
    ((ObjLongConsumer<Object>) sink).accept(LAYOUT, who);
  }

  private void assertDenied(long thread, long bytes, long inUseBytes) {
    assertThatThrownBy(() -> ask(thread, bytes))
        .isInstanceOf(GrowthDeniedError.class)
        .hasMessageContaining("Trellis denied " + bytes + " bytes")
        .hasMessageContaining(
            "; policy limiting: limit 1073741824 bytes, in use "
                + inUseBytes
                + " bytes and 0 in small storages");
  }

  private void assertInUse(long bytes) {
    assertThat(policy.accounts())
        .containsEntry("inUseBytes", bytes)
        .containsEntry("peakInUseBytes", bytes);
  }

  private interface Deed {
    void on(PortionedLedgerTest test, long thread);
  }

  @SuppressWarnings("deprecation") // threadId() came with 19
  private void onAThread(Deed deed) throws InterruptedException {
    Throwable[] failure = new Throwable[1];
    Thread thread = new Thread(() -> deed.on(this, Thread.currentThread().getId()), "acme");
    thread.setUncaughtExceptionHandler((by, thrown) -> failure[0] = thrown);
    thread.start();
    thread.join();
    assertThat(failure[0]).isNull();
  }
}

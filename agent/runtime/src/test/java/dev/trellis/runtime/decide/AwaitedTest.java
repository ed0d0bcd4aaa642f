package dev.trellis.runtime.decide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who makes a storage looks at its note only while some thread awaits one. */
class AwaitedTest {

  private static final long LIMIT = 1L << 30;
  private static final long LARGE = LIMIT / 1024;

  private final LiveLimitingPolicy policy =
      new LiveLimitingPolicy(LIMIT, Long.MAX_VALUE, new Jvm());
  private final LiveLedger ledger = policy.ledger();
  private final Awaited awaited = ledger.awaited();
  private final Account account = new Account(LIMIT);

  @Test
  void none_is_awaited_before_the_first_event() {
    assertThat(awaited.isAny()).isFalse();
  }

  @Test
  void a_storage_is_awaited_until_it_is_made() {
    Grant grant = awaiting();

    assertThat(awaited.isAny()).isTrue();
    assertThat(grant.awaits(1)).isTrue();

    ledger.made(grant, new Object());

    assertThat(awaited.isAny()).isFalse();
  }

  @Test
  void one_that_was_not_made_is_awaited_until_the_next_event() {
    awaiting().forget();

    assertThat(awaited.isAny()).isFalse();
  }

  @Test
  void one_is_awaited_as_long_as_another_thread_awaits_its_own() {
    Grant mine = awaiting();
    Grant theirs = awaiting();

    ledger.made(mine, new Object());
    assertThat(awaited.isAny()).isTrue();

    ledger.made(theirs, new Object());
    assertThat(awaited.isAny()).isFalse();
  }

  @Test
  void one_that_nobody_can_watch_is_not_awaited() {
    ledger.lost(awaiting());

    assertThat(awaited.isAny()).isFalse();
  }

  @Test
  void what_a_thread_that_has_ended_awaited_is_not_awaited() {
    awaiting().leaveTo(grant());

    assertThat(awaited.isAny()).isFalse();
  }

  @Test
  void a_question_about_a_storage_awaits_none() {
    Grant grant = grant();
    grant.granted(account, LARGE, false);
    grant.asked(0, 1);

    assertThat(awaited.isAny()).isFalse();
  }

  /** Its event was counted. */
  private Grant awaiting() {
    Grant grant = grant();
    grant.granted(account, LARGE, false);
    assertThat(grant.isToAwait()).isTrue();
    grant.await(1);
    return grant;
  }

  private Grant grant() {
    Grant grant = ledger.newGrant();
    assertThat(grant).isNotNull();
    return grant;
  }
}

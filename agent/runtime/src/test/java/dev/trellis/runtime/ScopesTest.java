package dev.trellis.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.record.ScopeFigures;
import dev.trellis.runtime.scope.Scopes;
import dev.trellis.runtime.scope.ThreadPattern;
import dev.trellis.runtime.scope.ThreadValues;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScopesTest {

  private final ThreadLocal<Object> kept = new ThreadLocal<>();
  private Rig rig = withScopes(Rig.recording());
  private Scopes scopes = rig.engine.scopes();

  @Test
  void an_event_counts_for_the_innermost_scope_and_for_its_type_and_for_no_other() {
    grow(1);
    Object outer = open("import");
    grow(2);
    Object inner = open("parse");
    grow(3);
    close(inner);
    grow(4);
    close(outer);
    grow(5);

    assertThat(initials()).isEqualTo(Map.of("import", 6L, "import > parse", 3L));
    assertThat(rig.engine.snapshot().types()[0].initials()).isEqualTo(15);
    assertThat(scopes.notes()).isEmpty();
  }

  @Test
  void a_scope_has_lengths_of_its_own() {
    Object open = open("import");
    rig.send(Rig.DECIDES, Rig.NONE, 10);
    rig.send(Rig.DECIDES, 10, 15);
    close(open);
    rig.send(Rig.DECIDES, 15, 22);

    ScopeFigures found = rig.engine.snapshot().scopes().get(0);
    assertThat(Rig.line(found.types()[0]))
        .isEqualTo(
            "initials 1 growths 1 shrinks 0 replaces 0 requestedBytes 136 denials 0 of 0 bytes");
    assertThat(found.types()[0].arrivals()[15]).isEqualTo(1);
    assertThat(found.types()[0].departures()[15]).isZero();
    assertThat(rig.engine.snapshot().types()[0].departures()[15]).isEqualTo(1);
  }

  @Test
  void closing_a_scope_closes_what_is_open_inside_it_and_closing_again_does_nothing() {
    Object outer = open("import");
    Object inner = open("parse");
    close(outer);
    grow(1);
    close(inner);
    Object next = open("export");
    grow(2);
    close(inner);
    close(outer);
    grow(4);
    close(next);
    grow(8);

    assertThat(initials()).isEqualTo(Map.of("export", 6L));
  }

  @Test
  void a_scope_that_another_thread_closes_is_over_where_it_was_opened() throws Exception {
    Object outer = open("import");
    Object inner = open("parse");
    on(() -> close(inner));
    grow(1);
    on(() -> close(outer));
    grow(2);
    Object next = open("export");
    grow(4);
    close(next);

    assertThat(initials()).isEqualTo(Map.of("import", 1L, "export", 4L));
  }

  @Test
  void work_that_was_handed_on_is_in_the_scope_and_its_thread_afterwards_in_its_own_again() {
    Object open = open("import");
    Object handed = scopes.apply("hand", null);
    close(open);
    Object other = open("pool");
    Object entered = scopes.apply("enter", handed);
    grow(1);
    Object inner = open("parse");
    grow(2);
    close(inner);
    close(entered);
    grow(4);
    close(other);

    assertThat(initials()).isEqualTo(Map.of("import", 1L, "import > parse", 2L, "pool", 4L));
  }

  @Test
  void where_no_scope_is_open_nothing_is_handed_on() {
    Object closed = open("import");
    close(closed);

    assertThat(scopes.apply("hand", null)).isNull();
    assertThat(scopes.apply("listens", null)).isNotNull();
  }

  @Test
  void what_no_api_asks_for_is_answered_with_nothing() {
    assertThat(scopes.apply("open", 7)).isNull();
    assertThat(scopes.apply("enter", "import")).isNull();
    assertThat(scopes.apply("close", "import")).isNull();
    assertThat(scopes.apply("counts", null)).isNull();
    assertThat(scopes.notes()).isEmpty();
  }

  @Test
  void a_scope_inside_32_others_is_not_opened_and_that_is_said() {
    Object outermost = open("a");
    for (int depth = 1; depth < 40; depth++) {
      grow(1);
      Object unused = open("a");
    }
    grow(1);
    close(outermost);
    grow(1);

    assertThat(initials()).hasSize(32).containsEntry("a" + " > a".repeat(31), 9L);
    assertThat(scopes.notes())
        .containsExactly(
            "scopes were opened inside 32 others: what ran there counts for the innermost of"
                + " these");
  }

  @Test
  void a_scope_that_is_not_opened_takes_no_name_from_those_that_are() {
    Object outermost = open("a");
    for (int depth = 1; depth < 32; depth++) {
      Object unused = open("a");
    }
    for (int i = 0; i < 2_000; i++) {
      assertThat(open("never " + i)).isNull();
    }
    close(outermost);
    Object open = open("import");
    grow(1);
    close(open);

    assertThat(initials()).isEqualTo(Map.of("import", 1L));
    assertThat(scopes.notes())
        .containsExactly(
            "scopes were opened inside 32 others: what ran there counts for the innermost of"
                + " these");
  }

  @Test
  void more_than_a_thousand_scopes_share_a_row_and_that_is_said() {
    for (int i = 0; i < 1_005; i++) {
      Object open = open("scope " + i);
      grow(1);
      close(open);
    }

    assertThat(initials()).hasSize(1_001).containsEntry("(other scopes)", 5L);
    assertThat(scopes.notes())
        .containsExactly(
            "more than 1000 scopes were opened: what ran in the others is in the row (other"
                + " scopes)");
  }

  @Test
  void what_opening_a_scope_grows_is_not_the_programs() {
    rig.engine
        .scopes()
        .keepIn(
            new ThreadValues(
                kept,
                thread -> {
                  grow(1);
                  return kept.get();
                }));
    Object open = open("import");
    close(open);

    assertThat(rig.engine.snapshot().types()[0].isEmpty()).isTrue();
  }

  @Test
  void what_goes_wrong_does_not_reach_the_program_and_is_said() {
    scopes.keepIn(
        new ThreadValues(
            kept,
            thread -> {
              throw new IllegalStateException("no such thread");
            }));

    assertThat(open("import")).isNull();
    grow(1);
    assertThat(rig.engine.snapshot().types()[0].initials()).isEqualTo(1);
    assertThat(scopes.notes())
        .containsExactly("scopes were not opened or closed, for want of heap or stack");
  }

  @Test
  void where_threads_cannot_keep_scopes_that_is_said_once_one_is_opened() {
    Scopes none = Rig.recording().engine.scopes();
    assertThat(none.notes()).isEmpty();

    assertThat(none.apply("open", "import")).isNull();
    assertThat(none.notes())
        .containsExactly(
            "scopes cannot be opened: this JVM keeps thread locals in a way that is not known");
  }

  @Test
  void a_thread_has_the_scope_of_the_name_that_it_has_when_the_event_comes() {
    scopes.byThreadName(
        List.of(new ThreadPattern("import", "worker-*"), new ThreadPattern("rest", "*-1")));
    Thread current = Thread.currentThread();
    String name = current.getName();
    try {
      current.setName("worker-1");
      grow(1);
      current.setName("reader-1");
      grow(2);
      current.setName("reader-2");
      grow(4);
      current.setName("worker-2");
      Object open = open("own");
      grow(8);
      close(open);
      grow(16);
    } finally {
      current.setName(name);
    }

    assertThat(initials()).isEqualTo(Map.of("import", 17L, "own", 8L, "rest", 2L));
  }

  @Test
  void a_denial_is_the_scopes_in_which_it_was_asked() {
    rig = withScopes(Rig.deciding(new NeverBig()));
    scopes = rig.engine.scopes();
    Object open = open("import");
    assertThat(rig.denied(Rig.DECIDES, Rig.NONE, 1_000)).isNotNull();
    close(open);

    assertThat(Rig.line(rig.engine.snapshot().scopes().get(0).types()[0]))
        .isEqualTo(
            "initials 0 growths 0 shrinks 0 replaces 0 requestedBytes 0 denials 1 of 4016 bytes");
  }

  private Rig withScopes(Rig of) {
    of.engine
        .scopes()
        .keepIn(
            new ThreadValues(kept, thread -> thread == Thread.currentThread() ? kept.get() : null));
    assertThat(of.engine.scopes().apply("listens", null)).isEqualTo("listens");
    return of;
  }

  private Object open(String name) {
    return scopes.apply("open", name);
  }

  private void close(Object opened) {
    assertThat(scopes.apply("close", opened)).isNull();
  }

  private void grow(int times) {
    for (int i = 0; i < times; i++) {
      rig.send(Rig.DECIDES, Rig.NONE, 10);
    }
  }

  private Map<String, Long> initials() {
    Map<String, Long> initials = new TreeMap<>();
    for (ScopeFigures scope : rig.engine.snapshot().scopes()) {
      initials.put(scopes.nameOf(scope.scope()), scope.types()[0].initials());
    }
    return initials;
  }

  private static void on(Runnable work) throws InterruptedException {
    Thread thread = new Thread(work);
    thread.start();
    thread.join();
  }

  private static final class NeverBig implements AllocatorPolicy {
    @Override
    public Decision allocate(GrowthSite site, int newLength) {
      return newLength > 100 ? Decision.DENY : Decision.GRANT;
    }

    @Override
    public Decision grow(GrowthSite site, int oldLength, int newLength) {
      return Decision.GRANT;
    }
  }
}

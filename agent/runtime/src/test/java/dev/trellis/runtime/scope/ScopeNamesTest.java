package dev.trellis.runtime.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScopeNamesTest {

  private final ScopeNames names = new ScopeNames();

  @Test
  void a_scope_inside_another_is_called_after_both_and_keeps_its_number() {
    int outer = names.idOf(ScopeNames.NONE, "import");
    int inner = names.idOf(outer, "parse");

    assertThat(names.pathOf(inner)).isEqualTo("import > parse");
    assertThat(names.idOf(outer, "parse")).isEqualTo(inner);
    assertThat(names.idOf(ScopeNames.NONE, "parse")).isNotEqualTo(inner);
    assertThat(names.idOf(ScopeNames.NONE, "import > parse")).isEqualTo(inner);
  }

  @Test
  void what_would_break_a_line_of_a_report_is_replaced() {
    assertThat(named("a\nb\tc\u2028d")).isEqualTo("a?b?c?d");
    assertThat(named("\ud83d\ude00 \ud83d")).isEqualTo("\ud83d\ude00 ?");
    assertThat(named(" ")).isEqualTo("(no name)");
    assertThat(named("x".repeat(300))).isEqualTo("x".repeat(200));
  }

  @Test
  void beyond_a_thousand_names_there_is_one_for_all_others() {
    List<Integer> ids = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      ids.add(names.idOf(ScopeNames.NONE, "scope " + i));
    }

    assertThat(ids).doesNotHaveDuplicates().doesNotContain(ScopeNames.OTHERS, ScopeNames.NONE);
    assertThat(names.isFull()).isFalse();
    int other = names.idOf(ScopeNames.NONE, "one more");
    assertThat(names.pathOf(other)).isEqualTo("(other scopes)");
    assertThat(names.idOf(other, "inside it")).isEqualTo(other);
    assertThat(names.idOf(ScopeNames.NONE, "scope 999")).isEqualTo(ids.get(999));
    assertThat(names.isFull()).isTrue();
  }

  @Test
  void threads_that_come_with_the_same_names_at_once_get_the_same_numbers() throws Exception {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int thread = 0; thread < 8; thread++) {
      threads.add(
          new Thread(
              () -> {
                try {
                  start.await();
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
                for (int i = 0; i < 500; i++) {
                  seen.add(i + " is " + names.idOf(ScopeNames.NONE, new String("scope " + i)));
                }
              }));
    }
    threads.forEach(Thread::start);
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(seen).hasSize(500);
  }

  /** Names that begin alike lie side by side in the table. */
  @Test
  void who_finds_an_empty_slot_is_not_given_what_is_added_there_the_next_moment() {
    ScopeNames raced =
        new ScopeNames() {
          private boolean adds = true;

          @Override
          @Nullable Entry at(int slot) {
            Entry there = super.at(slot);
            if (there == null && adds) {
              adds = false;
              assertThat(pathOf(idOf(NONE, "part 5"))).isEqualTo("part 5");
            }
            return there;
          }
        };

    assertThat(raced.pathOf(raced.idOf(ScopeNames.NONE, "part 6"))).isEqualTo("part 6");
    assertThat(raced.pathOf(raced.idOf(ScopeNames.NONE, "part 5"))).isEqualTo("part 5");
  }

  private String named(String name) {
    return names.pathOf(names.idOf(ScopeNames.NONE, name));
  }
}

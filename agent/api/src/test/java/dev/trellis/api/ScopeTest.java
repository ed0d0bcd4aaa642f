package dev.trellis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** What a program gets that runs without the agent. */
class ScopeTest {

  @Test
  void without_the_agent_a_scope_is_opened_and_closed_without_effect() {
    Scope outer = Scope.open("import");
    Scope inner = Scope.open("parse");
    outer.close();
    inner.close();
    outer.close();

    assertThat(inner).as("nothing is kept of either").isSameAs(outer);
  }

  @Test
  void without_the_agent_what_is_handed_on_is_handed_back_unchanged() {
    Runnable runnable = () -> {};
    Callable<String> callable = () -> "done";
    Executor executor = Runnable::run;
    try (Scope scope = Scope.open("import")) {
      assertThat(scope).isNotNull();
      assertThat(Scope.handOn(runnable)).isSameAs(runnable);
      assertThat(Scope.handOn(callable)).isSameAs(callable);
      assertThat(Scope.handOn(executor)).isSameAs(executor);
    }
  }

  @Test
  @SuppressWarnings("NullAway") // what a program without it might do
  void null_is_refused_with_and_without_the_agent() {
    assertThatThrownBy(() -> Scope.open(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("name");
    assertThatThrownBy(() -> Scope.handOn((Runnable) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("work");
    assertThatThrownBy(() -> Scope.handOn((Callable<?>) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("work");
    assertThatThrownBy(() -> Scope.handOn((Executor) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("executor");
  }
}

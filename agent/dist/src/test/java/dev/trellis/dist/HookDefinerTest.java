package dev.trellis.dist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HookDefinerTest {

  @Test
  void no_hook_is_defined_where_no_agent_runs() {
    assertThat(HookDefiner.isDefined()).isFalse();
  }
}

package dev.trellis.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class AheadTest {

  @Test
  void what_is_loaded_ahead_is_there() {
    assertThat(Ahead.CLASSES).doesNotHaveDuplicates();
    for (String name : Ahead.CLASSES) {
      assertThatCode(() -> Class.forName(name)).doesNotThrowAnyException();
    }
  }
}

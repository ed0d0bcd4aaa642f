package dev.trellis.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.policy.ArrayLayout;
import dev.trellis.runtime.Engine;
import dev.trellis.runtime.record.ContainerType;
import dev.trellis.runtime.record.StorageKind;
import dev.trellis.runtime.stack.StackOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanaryTest {

  @ParameterizedTest
  @ValueSource(strings = {"java.util.ArrayList", "java.util.HashMap", "acme.List"})
  void it_is_silent_where_nothing_is_woven(String name) {
    ContainerType type = new ContainerType(name, new ArrayLayout(16, 2, 8), StorageKind.ARRAY);
    Engine engine =
        Engine.create(
            List.of(type), List.of(), Thread::currentThread, true, null, StackOptions.off());

    assertThat(new Canary(engine, true).sings()).isFalse();
  }

  @Test
  void it_is_silent_where_there_is_nothing_to_count() {
    Engine engine =
        Engine.create(List.of(), List.of(), Thread::currentThread, true, null, StackOptions.off());

    assertThat(new Canary(engine, true).sings()).isFalse();
  }

  @Test
  void it_is_silent_where_nothing_is_recorded() {
    Engine engine =
        Engine.create(List.of(), List.of(), Thread::currentThread, false, null, StackOptions.off());

    assertThat(new Canary(engine, false).sings()).isFalse();
  }
}

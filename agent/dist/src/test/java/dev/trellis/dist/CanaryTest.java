package dev.trellis.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.runtime.Engine;
import dev.trellis.runtime.record.ContainerType;
import dev.trellis.weaver.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanaryTest {

  private final List<ContainerType> types =
      Sites.of(Catalogue.ofJavaBase(), SimulatedVm.probe()).types();

  @Test
  void it_is_silent_where_nothing_is_woven() {
    for (ContainerType type : types) {
      Engine engine = Engine.create(List.of(type), List.of(), Thread::currentThread, true, null);

      assertThat(new Canary(engine, List.of(type), true).sings()).as(type.name()).isFalse();
    }
  }

  @Test
  void it_is_silent_where_nothing_is_recorded() {
    Engine engine = Engine.create(List.of(), List.of(), Thread::currentThread, false, null);

    assertThat(new Canary(engine, List.of(), false).sings()).isFalse();
  }

  @Test
  void a_type_that_it_cannot_grow_is_a_mistake() {
    FedEngine fed = new FedEngine(true, null);

    assertThatThrownBy(() -> new Canary(fed.engine, FedEngine.TYPES, true).sings())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("there is no canary for acme.List");
  }
}

package dev.trellis.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypesTest {

  private static final ContainerType LATER =
      new ContainerType("later", Counted.LAYOUT, StorageKind.ARRAY);

  @Test
  void more_may_come_after_those_that_are_known() {
    Types types = Counted.types();

    assertThat(types.add(LATER)).isEqualTo(2);
    assertThat(types.count()).isEqualTo(3);
    assertThat(types.get(2)).isEqualTo(LATER);
    assertThat(types.get(Counted.LIST).name()).isEqualTo("list");
  }

  @Test
  void where_there_is_no_more_room_nothing_is_added() {
    Types types = new Types(List.of(LATER));
    for (int i = 1; i <= 8192; i++) {
      assertThat(types.add(LATER)).isEqualTo(i);
    }

    assertThat(types.add(LATER)).isEqualTo(-1);
    assertThat(types.count()).isEqualTo(8193);
  }

  @Test
  void a_stripe_counts_what_came_after_it() {
    Types types = Counted.types();
    Stripes stripes = new Stripes(types, Thread::currentThread);
    stripes.claim(5).event(Counted.LIST, -1, 10);
    int later = types.add(LATER);
    int latest = types.add(new ContainerType("latest", Counted.LAYOUT, StorageKind.NODE));

    stripes.claim(5).event(latest, -1, 0);
    stripes.claim(5).event(later, -1, 20);
    stripes.claim(6).event(later, -1, 30);

    assertThat(Counted.line(stripes.recorded().snapshot().types()[Counted.LIST]))
        .isEqualTo("initials 1 requestedBytes 56 arrivals[10] 1");
    assertThat(Counted.line(stripes.recorded().snapshot().types()[later]))
        .isEqualTo("initials 2 requestedBytes 232 arrivals[20] 1 arrivals[30] 1");
    assertThat(Counted.line(stripes.recorded().snapshot().types()[latest]))
        .isEqualTo("nodes 1 requestedBytes 16 arrivals[0] 1");
  }

  @Test
  void a_type_that_came_and_has_grown_nothing_is_empty() {
    Types types = Counted.types();
    Stripes stripes = new Stripes(types, Thread::currentThread);
    stripes.claim(5).event(Counted.LIST, -1, 10);

    int later = types.add(LATER);

    assertThat(stripes.recorded().snapshot().types()).hasSize(3);
    assertThat(stripes.recorded().snapshot().types()[later].isEmpty()).isTrue();
    assertThat(stripes.recorded().snapshot().types()[later].type()).isEqualTo(LATER);
  }
}

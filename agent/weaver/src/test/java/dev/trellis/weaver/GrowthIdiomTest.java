package dev.trellis.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.weaver.subjects.Growing;
import dev.trellis.weaver.subjects.Idioms;
import org.junit.jupiter.api.Test;

class GrowthIdiomTest {

  @Test
  void a_field_grows_if_a_new_array_takes_its_place_outside_of_constructors_and_copies() {
    assertThat(GrowthIdiom.fields(bytes(Idioms.class)))
        .containsExactly(
            "copied",
            "moved",
            "helped",
            "helpedElsewhere",
            "cast",
            "ofType",
            "returned",
            "usedAtOnce",
            "lazy",
            "square");
  }

  @Test
  void fields_come_in_the_order_in_which_they_are_seen_to_grow() {
    assertThat(GrowthIdiom.fields(bytes(Growing.class))).startsWith("data", "objects");
  }

  @Test
  void a_class_without_arrays_has_none() {
    assertThat(GrowthIdiom.fields(JavaBase.running().classFile("java/lang/Integer"))).isEmpty();
  }

  private static byte[] bytes(Class<?> type) {
    return Stage.bytes(type.getName().replace('.', '/'));
  }
}

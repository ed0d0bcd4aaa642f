package dev.trellis.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.weaver.subjects.Buffer;
import dev.trellis.weaver.subjects.Building;
import dev.trellis.weaver.subjects.Shapes;
import dev.trellis.weaver.subjects.Sharing;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the hook sends when a class runs whose storage is known by its fields. */
class FieldEventsTest {

  @Test
  void a_store_tells_the_length_before_and_after() {
    Stage stage = Stage.ofRules(Sharing.class, "array", "stores array");

    Object sharing = stage.make(Sharing.class, 3);
    assertThat(lengths(stage)).containsExactly("-1 > 3");
    stage.call(sharing, "grow", 6);
    assertThat(lengths(stage)).containsExactly("3 > 6");
    stage.call(sharing, "grow", 6);
    assertThat(lengths(stage)).containsExactly("6 > 6");
    stage.call(sharing, "viaLocal", 2);
    assertThat(lengths(stage)).containsExactly("6 > 2");
    stage.call(sharing, "drop");
    assertThat(lengths(stage)).containsExactly("2 > -1");
    stage.call(sharing, "drop");
    assertThat(lengths(stage)).isEmpty();
    assertThat(stage.weaver().failures()).isEmpty();
  }

  @Test
  void the_array_that_stands_there_already_and_one_without_elements_are_no_storage() {
    Stage stage = Stage.ofRules(Sharing.class, "array", "stores array");
    Object sharing = stage.make(Sharing.class, 0);

    stage.call(sharing, "grow", 0);
    stage.call(sharing, "mixed", true);
    assertThat(stage.told()).isEmpty();

    stage.call(sharing, "grow", 5);
    stage.call(sharing, "mixed", true);
    stage.call(sharing, "grow", 0);
    assertThat(lengths(stage)).containsExactly("-1 > 5", "5 > -1");
  }

  @Test
  void a_copy_and_a_delegating_constructor_count_once_each() {
    Stage stage = Stage.ofRules(Sharing.class, "array", "stores array");
    Object sharing = stage.make(Sharing.class, 3);
    assertThat(lengths(stage)).containsExactly("-1 > 3");

    stage.call(sharing, "clone");
    assertThat(lengths(stage)).containsExactly("-1 > 3");
    stage.make(Sharing.class, sharing);
    stage.make(Sharing.class, new int[4]);
    stage.call(sharing, "wrap", new int[9]);
    assertThat(stage.told()).isEmpty();
    stage.make(Sharing.class, "delegating");
    assertThat(lengths(stage)).containsExactly("-1 > 1", "-1 > 11", "11 > 2");
  }

  @Test
  void a_constructor_may_grow_what_it_has_made() {
    Stage stage = Stage.ofRules(Building.class, "array", "stores array");

    Object unused = stage.make(Building.class, 4, 16);

    assertThat(lengths(stage)).containsExactly("-1 > 4", "4 > 8", "8 > 16");
  }

  @Test
  void each_site_has_an_id_of_its_own() {
    Stage stage = Stage.ofRules(Sharing.class, "array", "stores array");
    Object sharing = stage.make(Sharing.class, 3);
    stage.call(sharing, "grow", 6);
    stage.call(sharing, "viaLocal", 7);

    assertThat(stage.told().stream().map(line -> line.split(" ")[0]))
        .hasSize(3)
        .doesNotHaveDuplicates()
        .allMatch(id -> Integer.parseInt(id) >= 1);
  }

  @Test
  void a_call_of_a_setter_tells_of_the_field_behind_it() {
    Stage stage = Stage.ofRules(Buffer.class, "array", "stores array through=setArray");
    Object buffer = stage.make(Buffer.class, 8);
    assertThat(lengths(stage)).containsExactly("-1 > 8");

    stage.call(buffer, "grow", 12);

    assertThat(lengths(stage)).containsExactly("8 > 12");
    stage.make(Buffer.class, new byte[3]);
    assertThat(stage.told()).isEmpty();
  }

  @Test
  void a_length_has_none_before_it_while_nothing_is_held() {
    Stage stage = Stage.ofRules(Buffer.class, "array", "lengths length at=init:3 held=chunk");
    Object buffer = stage.make(Buffer.class);

    stage.call(buffer, "init", "piece", 1L, 16);
    stage.call(buffer, "init", "piece", 1L, 32);
    stage.call(buffer, "free");
    stage.call(buffer, "init", "piece", 1L, 64);

    assertThat(lengths(stage)).containsExactly("-1 > 16", "16 > 32", "-1 > 64");
  }

  @Test
  void without_a_held_field_the_length_before_is_what_the_field_says() {
    Stage stage = Stage.ofRules(Buffer.class, "array", "lengths length at=init:3");
    Object buffer = stage.make(Buffer.class);

    stage.call(buffer, "init", "piece", 1L, 16);
    stage.call(buffer, "free");
    stage.call(buffer, "init", "piece", 1L, 64);

    assertThat(stage.weaver().failures()).isEmpty();
    assertThat(lengths(stage)).containsExactly("-1 > 16", "16 > 64");
  }

  @Test
  void a_plain_length_is_told_where_it_is_set() {
    Stage stage = Stage.ofRules(Buffer.class, "array", "lengths plain");
    Object buffer = stage.make(Buffer.class);

    stage.call(buffer, "resize", 5);
    stage.call(buffer, "resize", 5);
    stage.call(buffer, "resize", 0);

    assertThat(lengths(stage)).containsExactly("-1 > 5", "5 > 5", "5 > -1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "nothing"})
  void a_held_field_that_cannot_be_null_or_is_not_there_fails_with_a_line(String held) {
    Stage stage = Stage.ofRules(Buffer.class, "array", "lengths length at=init:3 held=" + held);
    stage.make(Buffer.class);

    String name = Buffer.class.getName();
    assertThat(stage.weaver().failures())
        .containsExactly(
            name
                + " could not be woven: java.lang.IllegalArgumentException: "
                + (held.equals("plain")
                    ? "field plain of " + name + " cannot be null"
                    : name + " has no field nothing"));
  }

  @Test
  void a_field_of_any_shape_has_an_id_for_each() {
    Stage stage = Stage.ofRules(Shapes.class, "array", "stores any", "stores atomic");
    Object shapes = stage.make(Shapes.class, 4);
    assertThat(stage.told()).containsExactly("4 -1 > 4");

    stage.call(shapes, "set", new float[6]);
    stage.call(shapes, "set", new byte[7]);
    stage.call(shapes, "set", new AtomicReferenceArray<>(8));
    stage.call(shapes, "set", "a text");
    assertThat(stage.told())
        .containsExactly("9 4 > 6", "9 6 > -1", "7 -1 > 7", "7 7 > -1", "6 -1 > 8", "6 8 > -1");
    stage.call(shapes, "setAtomic", 9);
    assertThat(stage.told()).containsExactly("11 -1 > 9");
  }

  @Test
  void flags_and_rows_are_told_with_their_lengths() {
    Stage stage = Stage.ofRules(Shapes.class, "array", "stores flags", "stores rows");
    Object shapes = stage.make(Shapes.class);

    stage.call(shapes, "setFlags", 2);
    stage.call(shapes, "setFlags", 4);
    stage.call(shapes, "setRows", 3);

    assertThat(lengths(stage)).containsExactly("-1 > 2", "2 > 4", "-1 > 3");
  }

  private static List<String> lengths(Stage stage) {
    return stage.told().stream().map(line -> line.substring(line.indexOf(' ') + 1)).toList();
  }
}

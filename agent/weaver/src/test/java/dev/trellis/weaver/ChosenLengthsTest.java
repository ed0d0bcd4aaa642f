package dev.trellis.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.weaver.subjects.Stretching;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a length is chosen: a container of 16 ints, which would grow by 8 itself. */
class ChosenLengthsTest {

  private static final String LENGTH = "length stretch(I)V newLength#1 shorter:10,64";
  private static final String ROOM = "length room(I)V entry needed:data";
  private static final String SITE = "site stretch(I)V copyOf#1 replaced STRONG";

  @ParameterizedTest(name = "{0} more, answered {1}: {2} ({3})")
  @CsvSource({
    "1, 18, 18, shorter than by its own rule",
    "1, 0, 24, left to its own rule",
    "5, 18, 21, never less than is needed",
    "20, 18, 36, never less than is needed",
    "20, 0, 36, left to its own rule",
    "1, 16, 24, no answer: not longer than before",
    "1, -3, 24, no answer",
  })
  void the_answer_is_the_length_if_there_is_one_and_it_is_enough(
      int least, int answer, int length, String why) {
    Stage stage = Stage.ofRows(Stretching.class, "[I", LENGTH, SITE);
    Object container = stage.make(Stretching.class);
    stage.answer(answer);

    stage.call(container, "stretch", least);

    assertThat(stage.call(container, "length")).as(why).isEqualTo(length);
    assertThat(stage.told()).containsExactly("1 16 > " + least, "2 16 > " + length);
  }

  @ParameterizedTest(name = "room for {0}, where {1} would be there: {2} changes")
  @CsvSource({"16, 0, 0", "17, 20, 0", "20, 20, 0", "21, 20, 1", "17, 16, 1"})
  void room_is_made_and_told_only_where_the_jdk_s_own_rule_had_left_none(
      int least, int own, int changes) {
    Stage stage = Stage.ofRows(Stretching.class, "[I", ROOM);
    Object container = stage.make(Stretching.class);
    stage.answer(own);

    stage.call(container, "room", least);

    assertThat(stage.call(container, "changes")).isEqualTo(changes);
    assertThat(stage.call(container, "length")).isEqualTo(changes == 0 ? 16 : 24);
    assertThat(stage.told()).isEqualTo(least <= 16 ? List.of() : List.of("1 16 > " + least));
  }

  @Test
  void at_the_end_of_the_stack_room_is_made_as_ever() {
    Stage stage = Stage.ofRows(Stretching.class, "[I", ROOM);
    Object container = stage.make(Stretching.class);
    stage.refuse(new StackOverflowError());

    stage.call(container, "room", 17);

    assertThat(stage.call(container, "changes")).isEqualTo(1);
  }

  @Test
  void at_the_end_of_the_stack_its_own_rule_holds() {
    Stage stage = Stage.ofRows(Stretching.class, "[I", LENGTH);
    Object container = stage.make(Stretching.class);
    stage.refuse(new StackOverflowError());

    stage.call(container, "stretch", 1);

    assertThat(stage.call(container, "length")).isEqualTo(24);
  }

  @Test
  void nothing_is_asked_unless_lengths_are_to_be_chosen() {
    String type = "type " + Stretching.class.getName() + " array [I 17-25\n";
    Stage stage = Stage.of(Catalogues.read(type + LENGTH + "\n" + ROOM), Weavers.UNASKED, true);
    Object container = stage.make(Stretching.class);
    stage.answer(18);

    stage.call(container, "room", 17);

    assertThat(stage.call(container, "length")).isEqualTo(24);
    assertThat(stage.call(container, "changes")).isEqualTo(1);
    assertThat(stage.told()).isEmpty();
    assertThat(stage.weaver().wovenClasses()).isEmpty();
  }

  @Test
  void the_row_goes_before_the_others_of_its_class_wherever_it_stands() {
    Stage stage =
        Stage.ofRows(Stretching.class, "[I", "site <init>()V new#1 created STRONG", SITE, LENGTH);
    Object container = stage.make(Stretching.class);
    stage.call(container, "stretch", 1);

    assertThat(stage.told()).containsExactly("2 -1 > 16", "1 16 > 1", "3 16 > 24");
  }
}

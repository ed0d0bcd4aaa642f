package dev.trellis.runtime.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Caller;
import dev.trellis.program.Program;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class StacksTest {

  private static final int DEPTH = 4;

  private final Stacks stacks = new Stacks(Backtraces.options(StackMode.ALL, 1, DEPTH, 100));
  private final Taker taker = Taker.of(stacks);

  @Test
  void this_vm_hands_its_frames_over() {
    assertThat(isPossible(new Backtraces())).isTrue();
  }

  @Test
  void a_vm_that_hands_over_something_else_is_not_believed() {
    assertThat(isPossible(throwable -> null)).isFalse();
    assertThat(isPossible(throwable -> "frames")).isFalse();
    assertThat(isPossible(throwable -> new Object[5])).isFalse();
    assertThat(isPossible(throwable -> new Object[] {"", "", "", "", ""})).isFalse();
  }

  @Test
  void a_stack_begins_with_the_first_frame_of_the_program() {
    Stack stack = Caller.one(taker::take);

    assertThat(stack.frames()).hasSizeLessThanOrEqualTo(DEPTH);
    assertThat(stack.frames().get(0)).isEqualTo("com.acme.Caller.one(Caller.java:13)");
    assertThat(stack.frames().get(1))
        .startsWith("dev.trellis.runtime.stack.StacksTest.a_stack_begins_");
  }

  @Test
  void the_same_way_is_the_same_stack_and_another_line_another() {
    List<Stack> taken = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      taken.add(Caller.one(taker::take));
      taken.add(Caller.other(taker::take));
    }

    assertThat(new HashSet<>(taken)).hasSize(2);
    assertThat(taken.get(0)).isSameAs(taken.get(4));
    assertThat(taken.get(1).frames().get(0)).isEqualTo("com.acme.Caller.other(Caller.java:18)");
  }

  @Test
  void a_frame_of_several_stacks_is_held_once() {
    Stack one = Caller.one(taker::take);
    Stack other = Caller.other(Taker.of(stacks)::take);

    assertThat(other.frames()).hasSize(DEPTH).doesNotContain(one.frames().get(1));
    assertThat(other.frames().get(2)).isSameAs(one.frames().get(2));
    assertThat(other.frames().get(3)).isSameAs(one.frames().get(3));
  }

  @Test
  void two_takers_find_the_same_stack() {
    Taker second = Taker.of(stacks);
    List<Stack> taken = new ArrayList<>();
    for (Taker each : List.of(taker, second)) {
      taken.add(Caller.one(each::take));
    }

    assertThat(taken.get(1)).isSameAs(taken.get(0));
  }

  @Test
  void frames_of_the_jdk_between_those_of_the_program_are_shown_as_the_one_that_was_called() {
    List<Stack> taken = new ArrayList<>();
    Caller.throughTheJdk(() -> taken.add(Caller.one(taker::take)));

    assertThat(taken.get(0).frames().get(0)).isEqualTo("com.acme.Caller.one(Caller.java:13)");
    assertThat(taken.get(0).frames())
        .filteredOn(frame -> frame.startsWith("java."))
        .singleElement()
        .asString()
        .startsWith("java.lang.Iterable.forEach(Iterable.java:");
  }

  @Test
  void frames_of_a_framework_are_passed_over_as_those_of_the_jdk_are() {
    Taker other =
        Taker.of(
            new Stacks(
                Backtraces.options(
                    StackMode.ALL, 1, DEPTH, 100, 1, name -> name.startsWith("com.acme."))));

    Stack stack = Caller.one(other::take);

    assertThat(stack.frames().get(0)).startsWith("dev.trellis.runtime.stack.StacksTest.frames_of");
  }

  @Test
  void however_deep_a_framework_is_its_callers_are_told_apart() {
    Taker other = below("com.acme.");
    List<Stack> taken = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      taken.add(Caller.deep(10 * DEPTH, i, other::take));
      taken.add(Caller.deep(10 * DEPTH, i, other::take));
    }

    assertThat(new HashSet<>(taken)).hasSize(2);
    assertThat(taken.get(0)).isSameAs(taken.get(2));
    assertThat(taken)
        .allSatisfy(
            stack ->
                assertThat(stack.frames().get(0))
                    .startsWith("dev.trellis.runtime.stack.StacksTest.however_deep_"));
    assertThat(taken.get(0).frames().get(0)).isNotEqualTo(taken.get(1).frames().get(0));
  }

  @Test
  void a_framework_that_calls_the_program_is_shown_as_the_one_that_was_called() {
    Taker other = below("dev.trellis.program.");

    Stack stack = Program.below(2, () -> Caller.one(other::take));

    assertThat(stack.frames().get(0)).isEqualTo("com.acme.Caller.one(Caller.java:13)");
    assertThat(stack.frames())
        .filteredOn(frame -> frame.startsWith("dev.trellis.program."))
        .containsExactly("dev.trellis.program.Program.below(Program.java:13)");
  }

  @Test
  void however_deep_a_framework_is_below_the_program_its_callers_are_told_apart() {
    Taker other = below("dev.trellis.program.");
    Supplier<Stack> asks = () -> Caller.one(other::take);

    Stack one = Program.below(10 * DEPTH, asks);
    Stack another = Program.below(10 * DEPTH, asks);
    Stack less = Program.below(5 * DEPTH, asks);

    for (Stack stack : List.of(one, another, less)) {
      assertThat(stack.frames()).hasSize(DEPTH);
      assertThat(stack.frames().get(2))
          .isEqualTo("dev.trellis.program.Program.below(Program.java:13)");
      assertThat(stack.frames().get(3))
          .startsWith("dev.trellis.runtime.stack.StacksTest.however_deep_a_framework_is_below_");
    }
    assertThat(one.frames().get(3)).isNotEqualTo(another.frames().get(3));
    assertThat(another.frames().get(3)).isNotEqualTo(less.frames().get(3));
  }

  @Test
  void a_class_is_asked_for_once_whether_it_is_a_frameworks() {
    List<String> asked = new ArrayList<>();
    RawStack room =
        new RawStack(
            1,
            new Backtraces(),
            name -> {
              asked.add(name);
              return name.startsWith("com.acme.");
            });
    for (int i = 0; i < 3; i++) {
      assertThat(room.isFramework("com.acme.Caller")).isTrue();
      assertThat(room.isFramework("org.acme.Caller")).isFalse();
    }

    assertThat(asked).containsExactly("com.acme.Caller", "org.acme.Caller");
  }

  private static Taker below(String prefix) {
    return Taker.of(
        new Stacks(
            Backtraces.options(StackMode.ALL, 1, DEPTH, 100, 1, name -> name.startsWith(prefix))));
  }

  @Test
  void a_stack_of_nothing_but_a_framework_is_shown_as_it_is() {
    Taker other =
        Taker.of(new Stacks(Backtraces.options(StackMode.ALL, 1, DEPTH, 100, 1, name -> true)));

    assertThat(Caller.one(other::take).frames().get(0))
        .isEqualTo("com.acme.Caller.one(Caller.java:13)");
  }

  @Test
  void of_more_stacks_than_are_kept_the_later_ones_are_none() {
    Taker deeper = Taker.of(new Stacks(Backtraces.options(StackMode.ALL, 1, 8, 100)));
    Set<Stack> kept = new HashSet<>();
    int none = 0;
    for (int way = 0; way < 256; way++) {
      Stack stack = Caller.deep(8, way, deeper::take);
      if (stack == null) {
        none++;
      } else {
        kept.add(stack);
      }
    }

    assertThat(kept).hasSize(100);
    // The window of 8 frames shows 7 of the 8 turns: 128 stacks, of which 28 are not kept, twice
    // each.
    assertThat(none).isEqualTo(56);
    assertThat(Caller.<Stack>deep(8, 0, deeper::take)).isIn(kept);
  }

  private static boolean isPossible(Function<Object, Object> framesOf) {
    return StackOptions.isPossible(framesOf, name -> false);
  }

  private record Taker(Stacks stacks, RawStack room) {

    static Taker of(Stacks stacks) {
      return new Taker(stacks, stacks.newRoom());
    }

    Stack take() {
      return stacks.take(room);
    }
  }
}

package dev.trellis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.api.Reservation.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Stack;
import java.util.Vector;
import java.util.function.LongSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a program gets that runs without the agent, or whose containers throw as under it. */
class GrowthTest {

  private static final List<Integer> HELD = List.of(1, 2, 3);

  private final ArrayList<Integer> list = new ArrayList<>(HELD);
  private final Vector<Integer> vector = new Vector<>(HELD);
  private final Stack<Integer> stack = new Stack<>();
  private final ArrayDeque<Integer> deque = new ArrayDeque<>(HELD);
  private final StringBuilder builder = new StringBuilder("123");
  private final StringBuffer buffer = new StringBuffer("123");

  GrowthTest() {
    stack.addAll(HELD);
  }

  @Test
  void without_the_agent_room_is_reserved_and_nothing_else_changes() {
    assertThat(reserve(1000)).allMatch(Reservation::isGranted);

    assertThat(vector.capacity()).isEqualTo(1003);
    assertThat(stack.capacity()).isEqualTo(1003);
    assertThat(builder.capacity()).isEqualTo(1003);
    assertThat(buffer.capacity()).isEqualTo(1003);
    assertThatAllHoldWhatTheyHeld();
  }

  @Test
  void a_reservation_that_is_granted_has_neither_bytes_nor_a_message() {
    Reservation granted = Growth.tryReserve(list, 5);

    assertThat(granted.outcome()).isEqualTo(Outcome.GRANTED);
    assertThat(granted.requestedBytes()).isZero();
    assertThat(granted.message()).isEmpty();
    assertThat(granted).hasToString("GRANTED");
  }

  @Test
  void what_no_array_can_hold_is_too_large_and_changes_nothing() {
    for (int n : new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE - 3, Integer.MAX_VALUE - 4}) {
      assertThat(reserve(n))
          .hasSize(6)
          .allSatisfy(
              refused -> {
                assertThat(refused.outcome()).isEqualTo(Outcome.TOO_LARGE);
                assertThat(refused.requestedBytes()).isZero();
                assertThat(refused)
                    .hasToString(
                        "TOO_LARGE: more than an array can hold, or than the heap has left");
              });
    }

    assertThatAllHoldWhatTheyHeld();
  }

  @Test
  void a_builder_of_wide_characters_that_takes_an_overflow_for_a_small_number_is_not_believed() {
    StringBuilder wide = new StringBuilder("\u2207");
    StringBuffer wideBuffer = new StringBuffer("\u2207");
    int overflows = (1 << 30) + 1000;

    assertThat(Growth.tryReserve(wide, overflows).outcome()).isEqualTo(Outcome.TOO_LARGE);
    assertThat(Growth.tryReserve(wideBuffer, overflows).outcome()).isEqualTo(Outcome.TOO_LARGE);
    assertThat(wide).hasToString("\u2207");
    assertThat(wideBuffer).hasToString("\u2207");
  }

  @Test
  void a_denial_is_told_from_the_jvms_own_error_and_gives_its_bytes_and_its_message() {
    Reservation denied = Growth.tryReserve(new Refusing(new Denied("the limit is reached")), 5);
    Reservation full = Growth.tryReserve(new Refusing(new OutOfMemoryError("Java heap space")), 5);

    assertThat(denied.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(denied.isGranted()).isFalse();
    assertThat(denied.requestedBytes()).isEqualTo(4711);
    assertThat(denied.message()).isEqualTo("the limit is reached");
    assertThat(denied).hasToString("DENIED: the limit is reached");
    assertThat(full.outcome()).isEqualTo(Outcome.TOO_LARGE);
    assertThat(full.isGranted()).isFalse();
  }

  @Test
  void what_is_thrown_for_another_reason_than_room_goes_through() {
    Refusing list = new Refusing(new StackOverflowError());

    assertThatThrownBy(() -> Growth.tryReserve(list, 5)).isInstanceOf(StackOverflowError.class);
  }

  @Test
  void a_list_made_without_a_capacity_is_asked_for_more_than_it_would_put_off() {
    Refusing list = new Refusing(null);

    assertThat(List.of(0, 1, 10, 11).stream().map(n -> list.askedFor(n)))
        .containsExactly(0, 11, 11, 11);
    list.add("element");
    assertThat(list.askedFor(1)).isEqualTo(2);
  }

  @Test
  void an_iterator_over_a_vector_that_has_the_room_goes_on() {
    vector.ensureCapacity(100);
    Iterator<Integer> iterator = vector.iterator();

    assertThat(Growth.tryReserve(vector, 97).isGranted()).isTrue();
    assertThat(iterator.next()).isEqualTo(1);
  }

  @Test
  void room_for_none_is_granted() {
    assertThat(reserve(0)).allMatch(Reservation::isGranted);
    assertThatAllHoldWhatTheyHeld();
  }

  @Test
  void room_for_fewer_than_none_is_a_mistake() {
    assertMistake(() -> Growth.tryReserve(list, -1));
    assertMistake(() -> Growth.tryReserve(vector, -1));
    assertMistake(() -> Growth.tryReserve(deque, -1));
    assertMistake(() -> Growth.tryReserve(builder, -1));
    assertMistake(() -> Growth.tryReserve(buffer, -1));
  }

  @Test
  @SuppressWarnings("NullAway") // what a program without it might do
  void null_is_a_mistake() {
    assertNull(() -> Growth.tryReserve((ArrayList<?>) null, 1), "list");
    assertNull(() -> Growth.tryReserve((Vector<?>) null, 1), "vector");
    assertNull(() -> Growth.tryReserve((ArrayDeque<?>) null, 1), "deque");
    assertNull(() -> Growth.tryReserve((StringBuilder) null, 1), "builder");
    assertNull(() -> Growth.tryReserve((StringBuffer) null, 1), "buffer");
  }

  private List<Reservation> reserve(int n) {
    return List.of(
        Growth.tryReserve(list, n),
        Growth.tryReserve(vector, n),
        Growth.tryReserve(stack, n),
        Growth.tryReserve(deque, n),
        Growth.tryReserve(builder, n),
        Growth.tryReserve(buffer, n));
  }

  private void assertThatAllHoldWhatTheyHeld() {
    assertThat(list).isEqualTo(HELD);
    assertThat(vector).isEqualTo(HELD);
    assertThat(stack).isEqualTo(HELD);
    assertThat(deque).containsExactlyElementsOf(HELD);
    assertThat(builder).hasToString("123");
    assertThat(buffer).hasToString("123");
  }

  private static void assertMistake(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("n is -1, and must be 0 or more");
  }

  private static void assertNull(ThrowingCallable call, String what) {
    assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(what);
  }

  /** Has no room, and says so by an error; or notes what it is asked for. */
  private static final class Refusing extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    private final transient Error error;
    private int asked;

    Refusing(Error error) {
      this.error = error;
    }

    int askedFor(int n) {
      asked = 0;
      assertThat(Growth.tryReserve(this, n).isGranted()).isTrue();
      return asked;
    }

    @Override
    public void ensureCapacity(int minCapacity) {
      asked = minCapacity;
      if (error != null) {
        throw error;
      }
    }
  }

  /** As the agent's. */
  private static final class Denied extends OutOfMemoryError implements LongSupplier {
    private static final long serialVersionUID = 1L;

    Denied(String message) {
      super(message);
    }

    @Override
    public long getAsLong() {
      return 4711;
    }
  }
}

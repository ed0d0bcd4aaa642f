package dev.trellis.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.weaver.subjects.Chain;
import dev.trellis.weaver.subjects.Growing;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The hook itself: its class file, under a name that a test can define. */
class HookTest {

  private static final String CREATE = "site create(I)V new#1 created ";

  @Test
  void a_refusal_strikes_before_the_storage_is_made() {
    Stage stage = Stage.ofRows(Growing.class, "[I", CREATE + "STRONG");
    Object growing = stage.make(Growing.class);
    stage.call(growing, "take", new int[8]);
    stage.refuse(new OutOfMemoryError("denied"));

    assertThatThrownBy(() -> stage.call(growing, "create", 10))
        .isInstanceOf(OutOfMemoryError.class)
        .hasMessage("denied");

    assertThat(stage.call(growing, "length")).isEqualTo(8);
  }

  @Test
  void where_a_throw_would_do_harm_the_end_of_the_stack_is_a_lost_event() {
    Stage stage =
        Stage.ofRows(
            Growing.class,
            "[I",
            CREATE + "NEVER_DENIED",
            "site giveUp()V empty:EMPTY#1 abandoned:data NEVER_DENIED",
            "site check()V call:helper#1 adopted:data NEVER_DENIED");
    Object growing = stage.make(Growing.class);
    stage.refuse(new StackOverflowError());

    stage.call(growing, "create", 10);
    stage.call(growing, "check");
    stage.call(growing, "giveUp");

    assertThat(((LongSupplier) stage.hook()).getAsLong()).isEqualTo(3);
  }

  @Test
  void the_end_of_the_stack_at_a_node_is_a_lost_event() {
    Stage stage = nodes();
    Object chain = stage.make(Chain.class);
    stage.refuse(new StackOverflowError());

    stage.call(chain, "add", "a");

    assertThat(((LongSupplier) stage.hook()).getAsLong()).isEqualTo(1);
  }

  @Test
  void each_node_is_told_without_a_length() {
    Stage stage = nodes();
    Object chain = stage.make(Chain.class);

    stage.call(chain, "add", "a");
    stage.call(chain, "addTwo", "b");
    stage.call(chain, "view");

    assertThat(stage.told()).containsExactly("1 -1 > 0", "2 -1 > 0", "3 -1 > 0");
  }

  @Test
  void a_storage_of_no_array_has_no_length_and_no_event() {
    Stage stage =
        Stage.ofRows(
            Growing.class, "[I", "site hold(Ljava/lang/Object;)V call:any#1 made:held STRONG");
    Object growing = stage.make(Growing.class);

    stage.call(growing, "hold", "a text");
    stage.call(growing, "hold", new AtomicReferenceArray<>(7));
    stage.call(growing, "hold", new short[0]);
    stage.call(growing, "hold", (Object) null);

    assertThat(stage.told()).containsExactly("5 5 > -1", "1 -1 > 7", "1 7 > -1");
  }

  @Test
  @SuppressWarnings({"unchecked", "deprecation"}) // threadId() came with 19
  void the_agent_gets_the_doors_that_java_base_alone_has() {
    Stage stage = Stage.ofRows(Growing.class, "[I", CREATE + "STRONG");
    Thread me = Thread.currentThread();
    Runnable step = () -> {};

    assertThat(((Supplier<Thread>) stage.hook()).get()).isSameAs(me);
    assertThat(((ToLongFunction<Thread>) stage.hook()).applyAsLong(me)).isEqualTo(me.getId());
    assertThat(((UnaryOperator<Object>) stage.hook()).apply(String.class)).isEqualTo(String.class);
    assertThatThrownBy(() -> ((UnaryOperator<Object>) stage.hook()).apply(Runnable.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("java.lang.InstantiationException: java.lang.Runnable");
    ((Consumer<Runnable>) stage.hook()).accept(step);
    assertThat(HookNeeds.Shutdown.ADDED).contains("9 true " + step);
  }

  private static Stage nodes() {
    Catalogue catalogue =
        Catalogues.read(
            "type " + Chain.class.getName() + " nodes - 17-25\nnodes $Link\nother $View a view\n");
    Stage stage = Stage.of(catalogue, Weavers.EVERYTHING, true);
    assertThat(stage.weaver().knows(Chain.class.getName(), true)).isTrue();
    return stage;
  }
}

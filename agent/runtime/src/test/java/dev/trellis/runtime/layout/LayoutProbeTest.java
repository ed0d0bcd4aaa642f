package dev.trellis.runtime.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.policy.ArrayLayout;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutProbeTest {

  private static final Map<Class<?>, Integer> PRIMITIVES =
      Map.of(byte.class, 1, char.class, 2, int.class, 4, long.class, 8);

  /** A VM that lays arrays out by these numbers. */
  record Vm(int base, int reference, int alignment) implements ToLongFunction<Object> {
    @Override
    public long applyAsLong(Object array) {
      return bytes(array.getClass().getComponentType(), Array.getLength(array));
    }

    long bytes(Class<?> component, int length) {
      long unaligned = base + (long) PRIMITIVES.getOrDefault(component, reference) * length;
      return (unaligned + alignment - 1) / alignment * alignment;
    }
  }

  static Stream<Vm> vms() {
    return Stream.of(12, 16, 20, 24)
        .flatMap(
            base ->
                Stream.of(4, 8)
                    .flatMap(
                        reference ->
                            Stream.of(8, 16, 32, 256)
                                .map(alignment -> new Vm(base, reference, alignment))));
  }

  @ParameterizedTest
  @MethodSource("vms")
  void the_layout_found_tells_every_size_of_that_vm(Vm vm) {
    LayoutProbe probe = new LayoutProbe(vm);
    for (Class<?> component :
        List.of(Object.class, byte.class, char.class, int.class, long.class)) {
      ArrayLayout layout = probe.layoutOf(component);

      assertThat(layout.alignmentBytes()).isEqualTo(vm.alignment());
      assertThat(layout.elementBytes())
          .isEqualTo(PRIMITIVES.getOrDefault(component, vm.reference()));
      for (int length = 0; length < 3000; length++) {
        assertThat(layout.bytes(length)).isEqualTo(vm.bytes(component, length));
      }
    }
  }

  @Test
  void an_array_of_bytes_gives_the_base_itself() {
    assertThat(new LayoutProbe(new Vm(20, 4, 8)).layoutOf(byte.class))
        .isEqualTo(new ArrayLayout(20, 0, 8));
  }

  @Test
  void a_node_has_the_size_of_one_whatever_its_number() {
    Object node = new Object();
    LayoutProbe probe =
        new LayoutProbe(object -> object == node ? 40 : 16 + (Array.getLength(object) + 7) / 8 * 8);

    assertThat(probe.layoutOfNode(node)).isEqualTo(new ArrayLayout(40, 0, 8));
    assertThat(probe.layoutOfNode(node).bytes(0)).isEqualTo(40);
  }

  @Test
  void sizes_that_do_not_grow_are_refused() {
    assertThatThrownBy(() -> new LayoutProbe(array -> 16).layoutOf(Object.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("an element of java.lang.Object[] seems to take 0 bytes");
  }

  @Test
  void elements_of_three_bytes_are_refused() {
    assertThatThrownBy(
            () -> new LayoutProbe(array -> 16 + 3L * Array.getLength(array)).layoutOf(int.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("an element of int[] seems to take 3 bytes");
  }

  @Test
  void elements_of_sixteen_bytes_are_refused() {
    assertThatThrownBy(
            () -> new LayoutProbe(array -> 16 + 16L * Array.getLength(array)).layoutOf(int.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("an element of int[] seems to take 16 bytes");
  }

  @Test
  void a_size_that_leaves_the_rule_is_refused() {
    Vm vm = new Vm(16, 4, 8);
    ToLongFunction<Object> odd =
        array -> vm.applyAsLong(array) + (Array.getLength(array) == 2 ? 8 : 0);

    assertThatThrownBy(() -> new LayoutProbe(odd).layoutOf(Object.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "java.lang.Object[2] has 32 bytes, not 24 as by"
                + " ArrayLayout[baseBytes=16, elementShift=2, alignmentBytes=8]");
  }

  @Test
  void an_alignment_that_no_vm_has_is_refused() {
    Vm vm = new Vm(16, 4, 24);

    assertThatThrownBy(() -> new LayoutProbe(vm).layoutOf(Object.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("alignmentBytes is 24, accepted: a power of two from 8 to 256");
  }

  @Test
  void byte_arrays_that_never_grow_are_refused() {
    Vm vm = new Vm(16, 4, 8);
    ToLongFunction<Object> odd = array -> array instanceof byte[] ? 16 : vm.applyAsLong(array);

    assertThatThrownBy(() -> new LayoutProbe(odd).layoutOf(Object.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("byte[1024] has 16 bytes, no more than byte[0]");
  }
}

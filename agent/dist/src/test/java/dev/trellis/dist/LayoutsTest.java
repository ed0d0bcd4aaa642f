package dev.trellis.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.policy.ArrayLayout;
import dev.trellis.weaver.Catalogue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutsTest {

  private static final String NODE = "java.util.HashMap$Node";

  private final Layouts layouts = new Layouts(SimulatedVm.probe());
  private final List<Object> asked = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "[B,0",
    "[Z,0",
    "[C,1",
    "[S,1",
    "[I,2",
    "[F,2",
    "[J,3",
    "[D,3",
    "[Lacme/Node;,2",
    "[[J,2"
  })
  void an_array_has_the_layout_of_its_elements(String storage, int elementShift) {
    assertThat(layouts.ofArray("acme.Odd", storage))
        .isEqualTo(new ArrayLayout(16, elementShift, 8));
  }

  @ParameterizedTest
  @CsvSource({"Ljava/lang/Object;", "I", "*", "-"})
  void a_storage_that_is_no_array_is_refused(String storage) {
    assertThatThrownBy(() -> layouts.ofArray("acme.Odd", storage))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("acme.Odd has the storage \"" + storage + "\"");
  }

  @Test
  void a_node_is_as_large_as_one_of_its_class_whatever_its_number() {
    layouts.makeNodesBy(this::make);

    ArrayLayout node = layouts.ofNode(NODE);

    assertThat(node.bytes(0)).isEqualTo(SimulatedVm.NODE_BYTES);
    assertThat(asked).extracting(Object::toString).containsExactly("class " + NODE);
  }

  @Test
  void a_class_of_nodes_is_measured_once() {
    layouts.makeNodesBy(this::make);

    assertThat(layouts.ofNode(NODE)).isSameAs(layouts.ofNode(NODE));
    assertThat(asked).hasSize(1);
  }

  @Test
  void all_nodes_of_the_catalogue_can_be_measured_before_they_are_met() {
    Catalogue catalogue = Catalogue.ofJavaBase(Runtime.version().feature());
    layouts.makeNodesBy(this::make);

    layouts.measureNodes(catalogue);

    assertThat(asked)
        .extracting(type -> ((Class<?>) type).getName())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            catalogue.types().stream()
                .flatMap(type -> type.nodes().stream())
                .map(name -> name.replace('/', '.'))
                .distinct()
                .toList());
  }

  @Test
  void a_node_cannot_be_measured_before_there_is_a_way_to_one() {
    assertThatThrownBy(() -> layouts.ofNode(NODE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no instance of " + NODE + " can be made yet");
  }

  @Test
  void a_class_of_nodes_that_is_not_there_is_a_mistake() {
    layouts.makeNodesBy(this::make);

    assertThatThrownBy(() -> layouts.ofNode("java.util.HashMap$Nude"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("there is no node class java.util.HashMap$Nude");
  }

  private Object make(Object type) {
    asked.add(type);
    return SimulatedVm.NODE;
  }
}

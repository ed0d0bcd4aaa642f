package dev.trellis.it.expected;

import static dev.trellis.it.expected.Nodes.HASH;

import dev.trellis.it.programs.NodeSteps;
import java.util.LinkedHashMap;
import java.util.Map;

/** The nodes that each step of {@link NodeSteps} must be counted as. */
public final class NodeGrowth {

  private final Map<String, Nodes> byStep = new LinkedHashMap<>();

  private NodeGrowth() {}

  /**
   * The nodes of each step by its name.
   *
   * @param feature feature release of the JDK, such as 17
   */
  public static Map<String, Nodes> byStep(int feature) {
    NodeGrowth growth = new NodeGrowth();
    MapNodes.addTo(growth);
    ConcurrentNodes.addTo(growth);
    QueueNodes.addTo(growth, feature);
    growth.step("4 locals, each set twice", Nodes.LOCAL, 4);
    // When its table doubles, the entries move.
    growth.step("20 locals, each set twice", Nodes.LOCAL, 20);
    // Asking for a local sets it to its initial value.
    growth.step("local that was never set", Nodes.LOCAL, 1);
    growth.step("3 inheritable locals, and a thread that inherits them", Nodes.LOCAL, 3 + 3);
    growth.step("local in the place of one that is gone", Nodes.LOCAL, 2);
    return growth.byStep;
  }

  /** All nodes of one round. */
  public static Nodes ofAll(int feature) {
    return byStep(feature).values().stream().reduce(Nodes.NONE, Nodes::and);
  }

  void step(String name) {
    step(name, Nodes.NONE);
  }

  void step(String name, String type, long count) {
    step(name, Nodes.of(type, count));
  }

  void step(String name, Nodes nodes) {
    if (byStep.put(name, nodes) != null) {
      throw new IllegalStateException("two steps are named \"" + name + "\"");
    }
  }

  /**
   * A step that reads an object from its serial form. For each class of the objects that it reads,
   * deserialisation makes a set of the names of this class and its serialisable superclasses.
   *
   * @param names of all these classes together; an Integer or a Long has two
   */
  void deserialised(String name, int names, Nodes nodes) {
    step(name, nodes.and(HASH, names));
  }
}

package dev.trellis.dist;

import dev.trellis.policy.ArrayLayout;
import dev.trellis.runtime.layout.LayoutProbe;
import dev.trellis.weaver.Catalogue;
import dev.trellis.weaver.GrowthType;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of storages on the running VM, asked for when they are first needed. Any number of threads.
 */
final class Layouts {

  private final LayoutProbe probe;
  private final ArrayLayout references;
  private final Map<String, ArrayLayout> known = new HashMap<>();
  private @Nullable Function<Object, Object> instances;

  Layouts(LayoutProbe probe) {
    this.probe = probe;
    references = probe.layoutOf(Object.class);
  }

  ArrayLayout references() {
    return references;
  }

  /**
   * How to get an instance of a node's class.
   *
   * @param how makes one of a class, without calling its constructor
   */
  void makeNodesBy(Function<Object, Object> how) {
    instances = how;
  }

  /**
   * Layout of the arrays of a descriptor.
   *
   * @throws IllegalArgumentException if it is not an array's
   */
  synchronized ArrayLayout ofArray(String type, String descriptor) {
    if (descriptor.startsWith("[L") || descriptor.startsWith("[[")) {
      return references;
    }
    return switch (descriptor) {
      case "[B", "[Z" -> ofElements("[B", byte.class);
      case "[C", "[S" -> ofElements("[C", char.class);
      case "[I", "[F" -> ofElements("[I", int.class);
      case "[J", "[D" -> ofElements("[J", long.class);
      default ->
          throw new IllegalArgumentException(type + " has the storage \"" + descriptor + "\"");
    };
  }

  private ArrayLayout ofElements(String descriptor, Class<?> component) {
    ArrayLayout layout = known.get(descriptor);
    if (layout == null) {
      layout = probe.layoutOf(component);
      known.put(descriptor, layout);
    }
    return layout;
  }

  /**
   * Layout of the nodes of a class of java.base: all of one size, as an array of no elements.
   *
   * @throws IllegalStateException if there is no such class, or no way to an instance yet
   */
  synchronized ArrayLayout ofNode(String type) {
    ArrayLayout layout = known.get(type);
    if (layout == null) {
      Function<Object, Object> how = instances;
      if (how == null) {
        throw new IllegalStateException("no instance of " + type + " can be made yet");
      }
      try {
        layout = probe.layoutOfNode(how.apply(Class.forName(type, false, null)));
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException("there is no node class " + type, e);
      }
      known.put(type, layout);
    }
    return layout;
  }

  /**
   * Measures all nodes of java.base at once: later their classes would be initialised in the middle
   * of the loading of others.
   */
  void measureNodes(Catalogue catalogue) {
    for (GrowthType type : catalogue.types()) {
      for (String node : type.nodes()) {
        ArrayLayout unused = ofNode(node.replace('/', '.'));
      }
    }
  }
}

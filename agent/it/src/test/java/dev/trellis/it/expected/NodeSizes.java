package dev.trellis.it.expected;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Mode;
import dev.trellis.it.programs.MeasuredNodes;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Sizes of nodes as a VM in some mode allocates them, measured without an agent. */
public final class NodeSizes {

  private final Map<String, Long> bytes = new TreeMap<>();

  private NodeSizes() {}

  /** Measures these classes in a child JVM. */
  public static NodeSizes measured(Path folder, Mode mode, Collection<String> types) {
    NodeSizes sizes = new NodeSizes();
    ChildJvm.of(folder, MeasuredNodes.class, types.toArray(String[]::new))
        .on(mode.jdk())
        .flags(mode.flags())
        .run()
        .succeeded()
        .lines()
        .forEach(
            line -> {
              String[] words = line.split(" ");
              sizes.bytes.put(words[0], Long.parseLong(words[1]));
            });
    return sizes;
  }

  /** Bytes of one node of a class that was measured. */
  public long bytes(String type) {
    return bytes.get(type);
  }
}

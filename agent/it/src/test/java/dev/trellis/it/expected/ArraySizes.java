package dev.trellis.it.expected;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.libraries.MeasuredArrays;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Sizes of arrays as a VM allocates them, measured without an agent. */
public final class ArraySizes {

  private static final int LONG_ENOUGH = 1024;

  private final Map<String, Long> bytes = new HashMap<>();

  private ArraySizes() {}

  /** Measures in a child JVM of that JDK all that storages need. */
  public static ArraySizes measured(Path folder, Jdk jdk, Collection<Storages> all) {
    TreeSet<String> wanted = new TreeSet<>();
    for (Storages storages : all) {
      wanted.add(storages.element() + ":0");
      wanted.add(storages.element() + ":" + LONG_ENOUGH);
      for (int length : storages.lengths()) {
        wanted.add(storages.element() + ":" + length);
      }
    }
    ArraySizes sizes = new ArraySizes();
    ChildJvm.of(folder, MeasuredArrays.class, wanted.toArray(String[]::new))
        .on(jdk)
        .run()
        .succeeded()
        .lines()
        .forEach(
            line -> {
              int end = line.lastIndexOf(' ');
              sizes.bytes.put(line.substring(0, end), Long.parseLong(line.substring(end + 1)));
            });
    return sizes;
  }

  long bytes(String element, int length) {
    return bytes.get(element + " " + length);
  }

  long elementBytes(String element) {
    return (bytes(element, LONG_ENOUGH) - bytes(element, 0)) / LONG_ENOUGH;
  }
}

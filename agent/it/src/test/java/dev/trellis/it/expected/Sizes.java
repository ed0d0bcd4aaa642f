package dev.trellis.it.expected;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.programs.MeasuredSizes;
import java.nio.file.Path;
import java.util.List;

/** Sizes of arrays of references as a VM in some mode allocates them, measured without an agent. */
public final class Sizes {

  /** The longest array of the steps. */
  private static final int LONGEST = 256;

  private final long[] bytes = new long[LONGEST + 1];

  private Sizes() {}

  /** Measures in a child JVM of that JDK with those flags. */
  public static Sizes measured(Path folder, Jdk jdk, List<String> flags) {
    String longest = Integer.toString(LONGEST);
    Sizes sizes = new Sizes();
    ChildJvm.of(folder, MeasuredSizes.class, longest)
        .on(jdk)
        .flags(flags)
        .run()
        .succeeded()
        .lines()
        .forEach(
            line -> {
              String[] words = line.split(" ");
              sizes.bytes[Integer.parseInt(words[0])] = Long.parseLong(words[1]);
            });
    return sizes;
  }

  /** Bytes of an array of references. */
  public long bytes(int length) {
    return bytes[length];
  }

  /** Bytes of one reference. */
  public long elementBytes() {
    return (bytes[LONGEST] - bytes[0]) / LONGEST;
  }
}

package dev.trellis.it.expected;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.programs.MeasuredSizes;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sizes of arrays as a VM in some mode allocates them, measured without an agent. Every short
 * length is measured. Sizes repeat themselves from there, as {@value #PERIOD} elements of any kind
 * are a whole number of the VM's largest unit of alignment; some long lengths are measured to prove
 * it.
 */
public final class Sizes {

  private static final int PERIOD = 256;

  private static final List<Integer> LONG = List.of(257, 1_000, 4_097, 16_384, 70_001);

  private final Map<String, Map<Integer, Long>> measured = new HashMap<>();

  private Sizes() {}

  /**
   * Measures in a child JVM of that JDK with those flags.
   *
   * @throws AssertionError if sizes do not repeat themselves
   */
  public static Sizes measured(Path folder, Jdk jdk, List<String> flags) {
    String[] arguments = new String[LONG.size() + 1];
    arguments[0] = Integer.toString(PERIOD);
    for (int i = 0; i < LONG.size(); i++) {
      arguments[i + 1] = LONG.get(i).toString();
    }
    Sizes sizes = new Sizes();
    ChildJvm.of(folder, MeasuredSizes.class, arguments)
        .on(jdk)
        .flags(flags)
        .run()
        .succeeded()
        .lines()
        .forEach(sizes::add);
    for (Element element : Element.values()) {
      for (int length : LONG) {
        sizes.prove(element, length);
      }
    }
    return sizes;
  }

  private void add(String line) {
    String[] words = line.split(" ");
    measured
        .computeIfAbsent(words[0], name -> new HashMap<>())
        .put(Integer.parseInt(words[1]), Long.parseLong(words[2]));
  }

  private void prove(Element element, int length) {
    long expected = of(element).get(length);
    if (bytes(element, length) != expected) {
      throw new AssertionError(
          "an array of %s %s has %s bytes, not %s as the shorter ones would have it"
              .formatted(length, element, expected, bytes(element, length)));
    }
  }

  /** Bytes of an array of references. */
  public long bytes(int length) {
    return bytes(Element.REFERENCE, length);
  }

  /** Bytes of one reference. */
  public long elementBytes() {
    return elementBytes(Element.REFERENCE);
  }

  /** Bytes of an array. */
  public long bytes(Element element, int length) {
    return of(element).get(length % PERIOD) + length / PERIOD * (PERIOD * elementBytes(element));
  }

  /** Bytes of one element. */
  public long elementBytes(Element element) {
    return (of(element).get(PERIOD) - of(element).get(0)) / PERIOD;
  }

  private Map<Integer, Long> of(Element element) {
    return measured.get(element.array().getName());
  }
}

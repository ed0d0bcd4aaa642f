package dev.trellis.it.expected;

import static dev.trellis.it.expected.Life.list;

import java.util.ArrayList;
import java.util.List;

/**
 * The growth of the buffers of streams. A chunk that is full stays, and another comes: the second
 * is as long as the first, from there each has twice the length. When the second comes there come a
 * spine of 8 chunks, which doubles, and beside it the counts of elements before each chunk.
 */
final class StreamGrowth {

  private static final String ELEMENTS = "java.util.stream.SpinedBuffer";
  private static final String PRIMITIVES = "java.util.stream.SpinedBuffer$OfPrimitive";

  private StreamGrowth() {}

  static void addTo(Expectations expected) {
    expected.step("builder of a stream of 1 element");
    step(expected, "builder of a stream of 2 elements", elements(2));
    step(expected, "builder of a stream of 17 elements", elements(17));
    step(expected, "builder of a stream of 2049 elements", elements(2049));
    step(expected, "builder of a stream of 2049 ints", primitives(Element.INT, 2049));
    step(expected, "builder of a stream of 17 longs", primitives(Element.LONG, 17));
    step(expected, "builder of a stream of 17 doubles", primitives(Element.DOUBLE, 17));
    expected.helped("array of a filtered stream", elements(17));
    expected.helped("array of a filtered stream of ints", primitives(Element.INT, 17));
    // Objects are sorted in a list, ints in a buffer.
    List<Life> sorted = elements(17);
    sorted.add(list(10, 15, 22));
    expected.helped("array of a filtered and sorted stream", sorted);
    List<Life> sortedInts = primitives(Element.INT, 17);
    sortedInts.addAll(primitives(Element.INT, 17));
    expected.helped("array of a filtered and sorted stream of ints", sortedInts);
    // Told in time, the size makes it an array; told late, the first chunk has room for all.
    expected.helped(
        "sum of 20 sorted ints, of a source that tells its size late",
        List.of(Life.array(PRIMITIVES, Element.INT, 32)));
    // What comes of the first of the 20 streams is kept.
    expected.helped("iterator of a flattened stream", elements(20));
  }

  private static void step(Expectations expected, String name, List<Life> lives) {
    expected.step(name, lives.toArray(Life[]::new));
  }

  private static List<Life> elements(int count) {
    return buffer(ELEMENTS, Element.REFERENCE, count);
  }

  private static List<Life> primitives(Element element, int count) {
    return buffer(PRIMITIVES, element, count);
  }

  private static List<Life> buffer(String type, Element element, int count) {
    List<Life> lives = new ArrayList<>(List.of(Life.array(type, element, 16)));
    int chunks = 1;
    for (int room = 16; room < count; room *= 2) {
      lives.add(Life.array(type, element, room));
      chunks++;
    }
    if (chunks > 1) {
      int[] spine = chunks > 8 ? new int[] {8, 16} : new int[] {8};
      lives.add(Life.array(type, Element.REFERENCE, spine));
      lives.add(Life.array(type, Element.LONG, spine));
    }
    return lives;
  }
}

package dev.trellis.it.expected;

/** Parts double, from 8 on. */
final class JoinerGrowth {

  private JoinerGrowth() {}

  static void addTo(Expectations expected) {
    expected.step("joiner, untouched");
    expected.step("joiner, 8 adds", parts(8));
    expected.step("joiner, 17 adds", parts(8, 16, 32));
    expected.step("joiner, 8 adds, another merged", parts(8, 16), parts(8));
    // Before it is added to itself, it joins its parts to one.
    expected.step("joiner, 8 adds, itself merged", parts(8));
    expected.step("joiner, an empty one merged", parts(8));
    expected.step("stream of 11 words, joined", parts(8, 16));
  }

  private static Life parts(int... lengths) {
    return Life.array("java.util.StringJoiner", Element.REFERENCE, lengths);
  }
}

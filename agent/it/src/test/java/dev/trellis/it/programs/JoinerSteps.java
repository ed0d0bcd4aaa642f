package dev.trellis.it.programs;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The steps of {@link StringJoiner}. */
final class JoinerSteps {

  private static final List<String> ELEVEN = Collections.nCopies(11, "word");

  private JoinerSteps() {}

  static void addTo(Map<String, Supplier<Object>> steps) {
    steps.put("joiner, untouched", () -> new StringJoiner(", "));
    steps.put("joiner, 8 adds", () -> filled(8));
    steps.put("joiner, 17 adds", () -> filled(17));
    steps.put("joiner, 8 adds, another merged", () -> filled(8).merge(filled(3)));
    steps.put("joiner, 8 adds, itself merged", () -> itselfMerged(filled(8)));
    steps.put("joiner, an empty one merged", () -> filled(1).merge(new StringJoiner(", ")));
    steps.put("stream of 11 words, joined", () -> ELEVEN.stream().collect(Collectors.joining(" ")));
  }

  private static StringJoiner itselfMerged(StringJoiner joiner) {
    return joiner.merge(joiner);
  }

  private static StringJoiner filled(int adds) {
    StringJoiner joiner = new StringJoiner(", ");
    for (int i = 0; i < adds; i++) {
      joiner.add("word");
    }
    return joiner;
  }
}

package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Mode;
import dev.trellis.it.harness.Run;
import dev.trellis.it.programs.witness.Witness;
import dev.trellis.report.Figures;
import dev.trellis.report.Report;
import dev.trellis.report.TypeRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An independent witness: the bytes that the JVM itself says the thread has allocated are the
 * requested ones, those of the containers and of their nodes, and no others.
 */
class WitnessIT {

  private static final List<String> AT_LEAST =
      List.of("java.util.ArrayList", "java.util.HashMap", "java.util.ArrayDeque");

  private static final int ROUNDS = 50;

  /** A stack that is taken allocates on the thread that is measured. */
  private static final String ALONE = "policy=counting,stacks=off";

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.trellis.it.harness.Mode#all")
  void the_jvm_allocates_what_is_requested_and_what_the_loop_is_known_to_and_no_more(Mode mode) {
    Map<String, long[]> parts = values(child(mode, "parts").run().succeeded());
    Run unwoven = child(mode, "" + ROUNDS).run().succeeded();
    Report idle = child(mode, "0").agent(ALONE).run().succeeded().report();
    Run busy = child(mode, "" + ROUNDS).agent(ALONE).run().succeeded();
    Report report = busy.report();

    Map<String, Long> requested = new TreeMap<>();
    Map<String, Long> witnessed = new TreeMap<>();
    values(busy)
        .forEach(
            (type, allocated) -> {
              if (report.coverage().knows(type)) {
                Figures figures = of(report, type).minus(of(idle, type));
                requested.put(type, figures.requestedBytes());
                witnessed.put(type, allocated[0] - known(parts.get(type), figures));
              }
            });
    assertThat(requested.keySet()).containsAll(AT_LEAST);
    assertThat(requested.values()).allSatisfy(bytes -> assertThat(bytes).isPositive());
    assertThat(requested).isEqualTo(witnessed);
    assertThat(busy.lines()).as("the hook allocates nothing").isEqualTo(unwoven.lines());
    assertThat(report.self().dropped()).isZero();
  }

  /** Bytes that are no storage: containers, nodes that were not counted, what growths leave. */
  private static long known(long[] parts, Figures figures) {
    long nodes = (long) ROUNDS * Witness.ELEMENTS - figures.nodes();
    return ROUNDS * parts[0] + nodes * parts[1] + figures.growths() * parts[2];
  }

  private ChildJvm child(Mode mode, String argument) {
    return ChildJvm.of(folder, Witness.class, argument).on(mode.jdk()).flags(mode.flags());
  }

  private static Map<String, long[]> values(Run run) {
    Map<String, long[]> values = new TreeMap<>();
    for (String line : run.lines()) {
      String[] words = line.split(" ");
      long[] numbers = new long[words.length - 1];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = Long.parseLong(words[i + 1]);
      }
      values.put(words[0], numbers);
    }
    return values;
  }

  private static Figures of(Report report, String type) {
    return report.types().stream()
        .filter(row -> row.type().equals(type))
        .map(TypeRow::figures)
        .reduce(Figures.ZERO, Figures::plus);
  }
}

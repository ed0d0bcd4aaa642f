package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.expected.ExpectedGrowth;
import dev.trellis.it.expected.Life;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.programs.RealLengths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/**
 * The lengths that were derived by hand are those of the arrays that the containers end with. No
 * agent runs here: this is what the expectations are held against before Trellis is.
 */
class ExpectedLengthsIT {

  private static final List<String> OPENED =
      Stream.of("java.io", "java.lang", "java.util", "java.util.concurrent", "java.util.stream")
          .flatMap(name -> Stream.of("--add-opens", "java.base/" + name + "=ALL-UNNAMED"))
          .toList();

  /** What steps do not give, as its thread has ended. */
  private static final Set<String> HIDDEN = Set.of("java.lang.ThreadLocal$ThreadLocalMap");

  /** An untouched container has no array, or an empty one that it shares. */
  private static final Set<String> UNTOUCHED = Set.of("none", "0");

  @TempDir Path folder;

  @OnEveryJdk
  void containers_end_with_arrays_of_the_lengths_expected(Jdk jdk) {
    Map<String, List<Life>> expected = ExpectedGrowth.ofContainers(jdk.feature());
    Set<String> types =
        expected.values().stream()
            .flatMap(List::stream)
            .map(Life::type)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> seen = new TreeSet<>();
    List<String> wrong = new ArrayList<>();
    ChildJvm.of(folder, RealLengths.class, types.toArray(String[]::new))
        .on(jdk)
        .flags(OPENED)
        .run()
        .succeeded()
        .lines()
        .stream()
        .map(line -> line.split("\t"))
        .filter(words -> types.contains(words[1]))
        .forEach(
            words -> {
              seen.add(words[1]);
              Set<String> ends = ends(expected.get(words[0]), words[1]);
              if (!ends.contains(words[2])) {
                wrong.add("%s: %s of %s, not %s".formatted(words[0], words[1], words[2], ends));
              }
            });

    assertThat(wrong).isEmpty();
    types.removeAll(HIDDEN);
    assertThat(seen).isEqualTo(types);
  }

  private static Set<String> ends(List<Life> lives, String type) {
    Set<String> ends =
        lives.stream()
            .filter(life -> life.type().equals(type))
            .map(Life::end)
            .flatMap(end -> end == Life.GIVEN_UP ? UNTOUCHED.stream() : Stream.of(end.toString()))
            .collect(Collectors.toCollection(TreeSet::new));
    return ends.isEmpty() ? UNTOUCHED : ends;
  }
}

package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.expected.ArraySizes;
import dev.trellis.it.expected.ExpectedLibraries;
import dev.trellis.it.expected.RowDifference;
import dev.trellis.it.expected.StorageCounting;
import dev.trellis.it.expected.Storages;
import dev.trellis.it.expected.Tally;
import dev.trellis.it.harness.AgentJar;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Jdks;
import dev.trellis.it.harness.Run;
import dev.trellis.it.harness.ThirdParty;
import dev.trellis.it.libraries.InAnotherLoader;
import dev.trellis.it.libraries.LibrarySteps;
import dev.trellis.report.Figures;
import dev.trellis.report.Report;
import dev.trellis.report.TypeRow;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogues of libraries against the libraries themselves. */
class ThirdPartyIT {

  private static final int ROUNDS = 7;

  @TempDir Path folder;

  static Stream<Arguments> everyLibraryOnEveryJdk() {
    return ExpectedLibraries.names().stream()
        .flatMap(library -> Jdks.all().stream().map(jdk -> Arguments.of(library, jdk)));
  }

  static Stream<String> everyLibrary() {
    return ExpectedLibraries.names().stream();
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("everyLibraryOnEveryJdk")
  void the_library_has_the_arrays_that_are_expected(String library, Jdk jdk) {
    Map<String, List<String>> expected = new LinkedHashMap<>();
    ExpectedLibraries.byStep(library)
        .forEach(
            (step, all) ->
                expected.put(
                    step,
                    all.stream().filter(Storages::isSeen).map(Storages::seen).sorted().toList()));

    assertThat(arrays(child(library, jdk, "arrays").run().succeeded())).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("everyLibraryOnEveryJdk")
  void every_storage_is_counted_once_and_with_its_size(String library, Jdk jdk) {
    Report without = counted(child(library, jdk, "rounds", "0"));
    Report with = counted(child(library, jdk, "rounds", Integer.toString(ROUNDS)));

    assertThat(counts(without, with)).isEqualTo(expectedCounts(library, jdk));
    assertThat(with.coverage().complete()).isTrue();
    assertThat(with.self().dropped()).isZero();
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0}")
  @MethodSource("everyLibrary")
  void any_class_loader_will_do(String library) {
    Jdk jdk = Jdks.running();
    Report without = counted(inAnotherLoader(library, jdk, "0"));
    Report with = counted(inAnotherLoader(library, jdk, Integer.toString(ROUNDS)));

    assertThat(counts(without, with)).isEqualTo(expectedCounts(library, jdk));
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("everyLibraryOnEveryJdk")
  void the_library_does_the_same_with_and_without_the_agent(String library, Jdk jdk) {
    Run alone = child(library, jdk, "transcript").run().succeeded();
    Run woven = child(library, jdk, "transcript").agent("policy=counting").run().succeeded();

    assertThat(alone.lines()).hasSize(ExpectedLibraries.byStep(library).size());
    assertThat(woven.out()).isEqualTo(alone.out());
    assertThat(libraryRows(woven.report())).isNotEmpty();
  }

  private ChildJvm child(String library, Jdk jdk, String... more) {
    List<String> arguments = new ArrayList<>(List.of(library));
    arguments.addAll(List.of(more));
    return ChildJvm.of(folder, LibrarySteps.class, arguments.toArray(String[]::new))
        .on(jdk)
        .classPath(ThirdParty.jarsFor(jdk));
  }

  private ChildJvm inAnotherLoader(String library, Jdk jdk, String rounds) {
    List<Path> places = new ArrayList<>(ThirdParty.jarsFor(jdk));
    places.add(AgentJar.testClasses());
    String path =
        places.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    return ChildJvm.of(folder, InAnotherLoader.class, path, library, "rounds", rounds).on(jdk);
  }

  private static Report counted(ChildJvm child) {
    return child.agent("policy=counting").run().succeeded().report();
  }

  private static Map<String, List<String>> arrays(Run run) {
    Map<String, List<String>> byStep = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : run.lines()) {
      if (line.startsWith("step ")) {
        current = new ArrayList<>();
        byStep.put(line.substring("step ".length()), current);
      } else {
        current.add(line);
      }
    }
    byStep.values().forEach(lines -> lines.sort(null));
    return byStep;
  }

  /** What the rounds add to each type of a library. */
  private static Map<String, Tally> counts(Report without, Report with) {
    Map<String, TypeRow> before = libraryRows(without);
    Map<String, Tally> counts = new TreeMap<>();
    libraryRows(with)
        .forEach((type, row) -> counts.put(type, RowDifference.between(before.get(type), row)));
    counts.values().removeIf(tally -> tally.figures().equals(Figures.ZERO));
    return counts;
  }

  private static Map<String, TypeRow> libraryRows(Report report) {
    return report.types().stream()
        .filter(row -> !row.type().startsWith("java."))
        .collect(Collectors.toMap(TypeRow::type, row -> row));
  }

  private Map<String, Tally> expectedCounts(String library, Jdk jdk) {
    List<Storages> all =
        ExpectedLibraries.byStep(library).values().stream().flatMap(Collection::stream).toList();
    ArraySizes sizes = ArraySizes.measured(folder, jdk, all);
    Map<String, Tally> expected = new TreeMap<>();
    all.stream()
        .collect(Collectors.groupingBy(Storages::type))
        .forEach((type, own) -> expected.put(type, StorageCounting.tally(own, sizes, ROUNDS)));
    return expected;
  }
}

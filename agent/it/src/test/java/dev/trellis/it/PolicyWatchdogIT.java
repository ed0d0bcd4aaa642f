package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.ContendedMap;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Jdks;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.PolicyJar;
import dev.trellis.it.harness.Run;
import dev.trellis.it.harness.RunningJvm;
import dev.trellis.it.policies.Blocks;
import dev.trellis.it.policies.SpinsBriefly;
import dev.trellis.it.programs.AsksForLength;
import dev.trellis.it.programs.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is inside a policy for over a second is named. */
class PolicyWatchdogIT {

  private static final String SAID = " has been inside a policy for over a second";

  @TempDir Path folder;

  @OnEveryJdk
  void a_call_that_blocks_is_named_once_with_its_thread_and_its_stack(Jdk jdk) throws IOException {
    Path log = folder.resolve("loaded.log");
    Run run =
        released(
            child(jdk, "0").flags("-Xlog:class+load:file=" + log + ":tid"),
            "thread \"asks\"" + SAID);

    assertThat(run.succeeded().out()).isEqualTo("a list for [7777]" + System.lineSeparator());
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err())
        .startsWith("trellis: thread \"asks\"" + SAID + ": ")
        .contains("dev.trellis.it.policies.Blocks.await(Blocks.java:")
        .contains("dev.trellis.it.policies.Blocks.allocate(Blocks.java:")
        .contains(", asked by java.util.ArrayList.<init>(ArrayList.java:")
        .contains("dev.trellis.it.programs.AsksForLength.ask(AsksForLength.java:")
        .doesNotContain("TrellisHook", "dev.trellis.runtime");
    assertThat(run.report().self().notes())
        .containsExactly(run.err().substring("trellis: ".length()).stripTrailing());
    assertThat(run.report().policy().failures()).isZero();
    assertThat(run.report().self().dropped()).isZero();
    assertThat(ofTheJdkAfterMain(log, AsksForLength.class)).isEmpty();
  }

  private static Stream<Jdk> withVirtualThreads() {
    List<Jdk> found = Jdks.all();
    return found.stream().filter(jdk -> jdk.feature() >= 21);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("withVirtualThreads")
  void of_a_virtual_thread_the_carrier_is_named(Jdk jdk) throws IOException {
    Run run = released(child(jdk, "0", "virtual"), SAID);

    assertThat(run.succeeded().out()).isEqualTo("a list for [7777]" + System.lineSeparator());
    assertThat(run.report().self().notes())
        .singleElement()
        .asString()
        .matches(
            "a virtual thread"
                + SAID
                + ", on its carrier \"ForkJoinPool-1-worker-\\d+\" when it"
                + " went in");
  }

  @OnEveryJdk
  void accounts_that_do_not_come_back_are_named_too(Jdk jdk) throws IOException {
    Run run =
        released(
            ChildJvm.of(folder, Ending.class, "wait")
                .on(jdk)
                .flags("-D" + Blocks.WHERE + "=accounts"),
            "thread \"trellis-reporter\"" + SAID);

    assertThat(run.succeeded().out()).isEqualTo("ready" + System.lineSeparator());
    assertThat(run.report().policy().accounts()).containsEntry("figureCount", 1L);
    assertThat(run.report().self().notes())
        .singleElement()
        .asString()
        .contains("dev.trellis.it.policies.Blocks.accounts(Blocks.java:");
  }

  @OnEveryJdk
  void many_short_calls_of_one_place_are_not_taken_for_a_long_one(Jdk jdk) {
    Run run =
        ChildJvm.of(folder, AsksForLength.class, String.valueOf(Blocks.LENGTH), "2500")
            .on(jdk)
            .agent(PolicyJar.options(folder, SpinsBriefly.class))
            .run()
            .succeeded();

    assertThat(run.err()).isEmpty();
    assertThat(run.report().self().notes()).isEmpty();
    assertThat(run.report().totals().initials()).isGreaterThanOrEqualTo(200);
  }

  private ChildJvm child(Jdk jdk, String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = String.valueOf(Blocks.LENGTH);
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return ChildJvm.of(folder, AsksForLength.class, all).on(jdk);
  }

  /** Ends the wait once it was complained of. */
  private Run released(ChildJvm child, String complaint) throws IOException {
    Path until = folder.resolve("until");
    Files.deleteIfExists(until);
    RunningJvm running =
        child
            .flags("-D" + Blocks.UNTIL + "=" + until)
            .agent(PolicyJar.options(folder, Blocks.class))
            .start();
    running.awaitUntil("it is complained of", () -> running.errors().contains(complaint));
    Files.createFile(until);
    return running.finish();
  }

  /** What Trellis's threads have loaded of the JDK after the program's first class. */
  static List<String> ofTheJdkAfterMain(Path log, Class<?> program) throws IOException {
    List<String> lines = Files.readAllLines(log);
    int main = 0;
    while (!lines.get(main).contains(" " + program.getName() + " ")) {
      main++;
    }
    String mainThread = thread(lines.get(main));
    List<String> later = lines.subList(main + 1, lines.size());
    Set<String> own =
        later.stream()
            .filter(line -> line.contains(" dev.trellis.") && !line.contains(" dev.trellis.it."))
            .map(line -> thread(line))
            .collect(Collectors.toSet());
    return later.stream()
        .filter(line -> own.contains(thread(line)) && !thread(line).equals(mainThread))
        .filter(line -> line.contains("shared objects file") || line.contains("source: jrt:/"))
        .filter(line -> !ContendedMap.isOf(line))
        .toList();
  }

  private static String thread(String line) {
    return line.trim().split("\\s+")[0];
  }
}

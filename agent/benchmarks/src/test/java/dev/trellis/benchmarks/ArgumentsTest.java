package dev.trellis.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.benchmarks.events.ForkPlan;
import dev.trellis.benchmarks.growth.Operation;
import dev.trellis.benchmarks.paired.Program;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

  @Test
  void events_alone_measures_every_benchmark_on_every_jdk() {
    assertThat(parsed("events"))
        .isEqualTo(
            new Arguments(
                Subcommand.EVENTS,
                10,
                new ForkPlan(3, 5, Duration.ofMillis(300)),
                Arrays.asList(Operation.values()),
                List.of(),
                false,
                List.of(),
                false));
  }

  @Test
  void all_that_can_be_set_is_taken() {
    assertThat(
            parsed(
                "events --rounds 2 --jdk a b --jdk c --write --seconds 0.05 --warmups 0"
                    + " --iterations 1 --benchmark localList mapOfThirteen"))
        .isEqualTo(
            new Arguments(
                Subcommand.EVENTS,
                2,
                new ForkPlan(0, 1, Duration.ofMillis(50)),
                List.of(Operation.LOCAL_LIST, Operation.MAP_OF_THIRTEEN),
                List.of(),
                false,
                List.of("a", "b", "c"),
                true));
  }

  @Test
  void programs_are_chosen_among_those_of_the_subcommand() {
    assertThat(parsed("programs --program search database").programs())
        .containsExactly(Program.SEARCH, Program.DATABASE);
    assertThat(parsed("peers --program maps").programs()).containsExactly(Program.MAPS);
    assertThat(parsed("programs").stacks()).isFalse();
    assertThat(parsed("programs --stacks --rounds 3").stacks()).isTrue();
  }

  @Test
  void startup_has_twenty_rounds_unless_told() {
    assertThat(parsed("startup").rounds()).isEqualTo(20);
    assertThat(parsed("startup").subcommand()).isEqualTo(Subcommand.STARTUP);
    assertThat(parsed("programs").rounds()).isEqualTo(20);
    assertThat(parsed("report").rounds()).isEqualTo(20);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '~',
      value = {
        "nothing -> unknown subcommand \"nothing\"; accepted are events, startup, programs, memory,"
            + " peers, report, threads, readme",
        "events --round 3 -> unknown argument \"--round\"; accepted are --rounds, --jdk, --write,"
            + " --seconds, --warmups, --iterations, --benchmark",
        "startup --seconds 1 -> unknown argument \"--seconds\"; accepted are --rounds, --jdk, --write",
        "startup --rounds 1 2 -> unknown argument \"2\"; accepted are --rounds, --jdk, --write",
        "startup --write 2 -> unknown argument \"2\"; accepted are --rounds, --jdk, --write",
        "memory --stacks -> unknown argument \"--stacks\"; accepted are --rounds, --jdk, --write",
        "programs --stacks 1 -> unknown argument \"1\"; accepted are --rounds, --jdk, --write,"
            + " --program, --stacks",
        "programs --program maps -> unknown program \"maps\"; accepted are javac, server, database,"
            + " search",
        "peers --program server -> unknown program \"server\"; accepted are javac, hello, maps",
        "readme --rounds 1 -> unknown argument \"--rounds\"; accepted are --write",
        "startup --jdk -> --jdk wants a value, none was given",
        "events --rounds 0 -> --rounds is \"0\"; accepted is a whole number from 1 to 999999",
        "events --warmups -1 -> --warmups is \"-1\"; accepted is a whole number from 0 to 999999",
        "events --seconds 0.0 -> --seconds is \"0.0\"; accepted are seconds from 0.001 to 9999.999",
        "events --benchmark none -> unknown benchmark \"none\"; accepted are listOfEleven,"
            + " listOfElevenOnTwoThreads, presizedList, presizedStream, twelveStreams,"
            + " twelveStreamsOnTwoThreads, twelveLists, twelveListsOnTwoThreads, localList, mapOfThirteen,"
            + " dequeOfEighteen,"
            + " addWithoutGrowth, putWithoutGrowth, fillWithoutGrowth"
      })
  void what_is_not_accepted_is_named_with_what_is(String given, String message) {
    assertThatThrownBy(() -> parsed(given))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void no_subcommand_is_refused() {
    assertThatThrownBy(() -> Arguments.parse(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "unknown subcommand \"\"; accepted are events, startup, programs, memory, peers, report, threads, readme");
  }

  private static Arguments parsed(String line) {
    return Arguments.parse(List.of(line.split(" ")));
  }
}

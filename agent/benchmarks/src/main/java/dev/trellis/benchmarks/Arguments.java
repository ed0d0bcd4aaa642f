package dev.trellis.benchmarks;

import dev.trellis.benchmarks.events.ForkPlan;
import dev.trellis.benchmarks.growth.Operation;
import dev.trellis.benchmarks.paired.Program;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the command line asks for.
 *
 * @param subcommand what is measured
 * @param rounds how many rounds, 1 and up; 0 where nothing is measured
 * @param plan of an events fork
 * @param operations which benchmarks of events
 * @param programs which programs; empty for all that the subcommand has
 * @param stacks whether a program is measured with call sites of none, some and all events
 * @param jdks homes; empty for all that are found
 * @param write whether the README is written, too
 */
record Arguments(
    Subcommand subcommand,
    int rounds,
    ForkPlan plan,
    List<Operation> operations,
    List<Program> programs,
    boolean stacks,
    List<String> jdks,
    boolean write) {

  private static final String WRITE = "--write";
  private static final String STACKS = "--stacks";
  private static final List<String> WITHOUT_VALUE = List.of(WRITE, STACKS);
  private static final List<String> SEVERAL = List.of("--jdk", "--benchmark", "--program");

  /**
   * The arguments, defaults filled in.
   *
   * @throws IllegalArgumentException for what is not accepted; its message is one line
   */
  static Arguments parse(List<String> given) {
    Subcommand subcommand = Subcommand.of(given.isEmpty() ? "" : given.get(0));
    SortedMap<String, List<String>> options =
        options(subcommand.options(), given.subList(Math.min(1, given.size()), given.size()));
    List<String> benchmarks = options.getOrDefault("--benchmark", List.of());
    List<Program> known = subcommand == Subcommand.PEERS ? Program.OF_PEERS : Program.REAL;
    return new Arguments(
        subcommand,
        whole(options, "--rounds", 1, subcommand.rounds()),
        new ForkPlan(
            whole(options, "--warmups", 0, 3),
            whole(options, "--iterations", 1, 5),
            seconds(options)),
        benchmarks.isEmpty()
            ? Arrays.asList(Operation.values())
            : benchmarks.stream().map(Operation::of).toList(),
        options.getOrDefault("--program", List.of()).stream()
            .map(name -> Program.of(name, known))
            .toList(),
        options.containsKey(STACKS),
        options.getOrDefault("--jdk", List.of()),
        options.containsKey(WRITE));
  }

  private static SortedMap<String, List<String>> options(List<String> known, List<String> given) {
    SortedMap<String, List<String>> options = new TreeMap<>();
    List<String> values = new ArrayList<>();
    int most = 0;
    for (String word : given) {
      if (known.contains(word)) {
        values = options.computeIfAbsent(word, unused -> new ArrayList<>());
        most = WITHOUT_VALUE.contains(word) ? 0 : SEVERAL.contains(word) ? Integer.MAX_VALUE : 1;
      } else if (values.size() < most && !word.startsWith("--")) {
        values.add(word);
      } else {
        throw new IllegalArgumentException(
            "unknown argument \"" + word + "\"; accepted are " + String.join(", ", known));
      }
    }
    options.forEach(Arguments::requireValue);
    return options;
  }

  private static void requireValue(String name, List<String> values) {
    if (values.isEmpty() && !WITHOUT_VALUE.contains(name)) {
      throw new IllegalArgumentException(name + " wants a value, none was given");
    }
  }

  private static int whole(
      SortedMap<String, List<String>> options, String name, int least, int otherwise) {
    List<String> values = options.get(name);
    if (values == null) {
      return otherwise;
    }
    String value = values.get(0);
    if (!value.matches("[0-9]{1,6}") || Integer.parseInt(value) < least) {
      throw new IllegalArgumentException(
          name + " is \"" + value + "\"; accepted is a whole number from " + least + " to 999999");
    }
    return Integer.parseInt(value);
  }

  private static Duration seconds(SortedMap<String, List<String>> options) {
    String value = options.getOrDefault("--seconds", List.of("0.3")).get(0);
    if (!value.matches("[0-9]{1,4}(\\.[0-9]{1,3})?") || Double.parseDouble(value) == 0) {
      throw new IllegalArgumentException(
          "--seconds is \"" + value + "\"; accepted are seconds from 0.001 to 9999.999");
    }
    return Duration.ofMillis(Math.round(1000 * Double.parseDouble(value)));
  }
}

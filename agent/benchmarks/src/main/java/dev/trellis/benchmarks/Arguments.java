package dev.trellis.benchmarks;

import dev.trellis.benchmarks.growth.Operation;
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
 * @param rounds how many rounds, 1 and up
 * @param iteration length of an iteration of an events fork
 * @param warmups iterations of a fork before any that counts, 0 and up
 * @param iterations iterations of a fork that count, 1 and up
 * @param operations which benchmarks
 * @param jdks homes; empty for all that are found
 * @param write whether the README is written, too
 */
record Arguments(
    String subcommand,
    int rounds,
    Duration iteration,
    int warmups,
    int iterations,
    List<Operation> operations,
    List<String> jdks,
    boolean write) {

  static final String EVENTS = "events";
  static final String STARTUP = "startup";
  static final String PROGRAMS = "programs";
  static final String REPORT = "report";
  private static final String WRITE = "--write";
  private static final List<String> SHARED = List.of("--rounds", "--jdk", WRITE);
  private static final List<String> EVENTS_ONLY =
      List.of("--seconds", "--warmups", "--iterations", "--benchmark");

  private static final List<String> SEVERAL = List.of("--jdk", "--benchmark");

  /**
   * The arguments, defaults filled in.
   *
   * @throws IllegalArgumentException for what is not accepted; its message is one line
   */
  static Arguments parse(List<String> given) {
    String subcommand = given.isEmpty() ? "" : given.get(0);
    boolean events = subcommand.equals(EVENTS);
    List<String> all = List.of(EVENTS, STARTUP, PROGRAMS, REPORT);
    if (!all.contains(subcommand)) {
      throw new IllegalArgumentException(
          "unknown subcommand \"" + subcommand + "\"; accepted are " + String.join(", ", all));
    }
    SortedMap<String, List<String>> options = options(subcommand, given.subList(1, given.size()));
    List<String> benchmarks = options.getOrDefault("--benchmark", List.of());
    return new Arguments(
        subcommand,
        whole(options, "--rounds", 1, events ? 10 : 20),
        seconds(options),
        whole(options, "--warmups", 0, 3),
        whole(options, "--iterations", 1, 5),
        benchmarks.isEmpty()
            ? Arrays.asList(Operation.values())
            : benchmarks.stream().map(Operation::of).toList(),
        options.getOrDefault("--jdk", List.of()),
        options.containsKey(WRITE));
  }

  private static SortedMap<String, List<String>> options(String subcommand, List<String> given) {
    List<String> known = new ArrayList<>(SHARED);
    if (subcommand.equals(EVENTS)) {
      known.addAll(EVENTS_ONLY);
    }
    SortedMap<String, List<String>> options = new TreeMap<>();
    List<String> values = new ArrayList<>();
    int most = 0;
    for (String word : given) {
      if (known.contains(word)) {
        values = options.computeIfAbsent(word, unused -> new ArrayList<>());
        most = word.equals(WRITE) ? 0 : SEVERAL.contains(word) ? Integer.MAX_VALUE : 1;
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
    if (values.isEmpty() && !name.equals(WRITE)) {
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

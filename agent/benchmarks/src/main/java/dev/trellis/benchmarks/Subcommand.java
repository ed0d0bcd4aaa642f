package dev.trellis.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What can be asked for, and with what. */
enum Subcommand {
  EVENTS("events", 10, "--seconds", "--warmups", "--iterations", "--benchmark"),
  STARTUP("startup", 20),
  PROGRAMS("programs", 20, "--program", "--stacks"),
  MEMORY("memory", 10),
  PEERS("peers", 10, "--program"),
  REPORT("report", 20),
  THREADS("threads", 10),
  /** Measures nothing: the costs in short, from the tables that stand in the module's README. */
  README("readme", 0);

  private final String word;
  private final int rounds;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
  private final List<String> own;

  Subcommand(String word, int rounds, String... own) {
    this.word = word;
    this.rounds = rounds;
    this.own = List.of(own);
  }

  /**
   * That of this word.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Subcommand of(String word) {
    for (Subcommand subcommand : values()) {
      if (subcommand.word.equals(word)) {
        return subcommand;
      }
    }
    throw new IllegalArgumentException(
        "unknown subcommand \""
            + word
            + "\"; accepted are "
            + Arrays.stream(values()).map(one -> one.word).collect(Collectors.joining(", ")));
  }

  /** As it is given, and as its section of the README is named. */
  String word() {
    return word;
  }

  /** How many unless told. */
  int rounds() {
    return rounds;
  }

  /** What is accepted behind it. */
  List<String> options() {
    List<String> all = new ArrayList<>();
    if (rounds > 0) {
      all.add("--rounds");
      all.add("--jdk");
    }
    all.add("--write");
    all.addAll(own);
    return all;
  }
}

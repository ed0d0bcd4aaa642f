package dev.trellis.benchmarks.programs;

/** Of which events a program's call sites are found. */
public enum Stacks {
  /** What all others are compared with. */
  OFF("stacks=off", "stacks=off"),
  /** The same once more: how much two equal runs differ on this machine, by chance alone. */
  OFF_AGAIN("stacks=off again", "stacks=off"),
  SAMPLED("stacks=sampled", "stacks=sampled"),
  ALL("stacks=all", "stacks=all"),
  NO_AGENT("no agent", "");

  private final String label;
  private final String options;

  Stacks(String label, String options) {
    this.label = label;
    this.options = options;
  }

  /** Its name in tables. */
  public String label() {
    return label;
  }

  /** The agent's options; empty without it. */
  String options() {
    return options;
  }
}

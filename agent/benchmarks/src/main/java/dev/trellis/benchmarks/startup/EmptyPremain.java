package dev.trellis.benchmarks.startup;

/** An agent that does nothing: what any agent with these capabilities costs. */
public final class EmptyPremain {

  private EmptyPremain() {}

  /** Called by the JVM before {@code main}. */
  public static void premain(String options) {}
}

package dev.trellis.benchmarks.machine;

import java.nio.file.Path;
import java.util.List;

/** With what a JVM is started: no agent, one that does nothing, or the built one under a policy. */
public enum Configuration {
  /** What all others are compared with when it comes to events. */
  NO_AGENT("no agent", ""),
  /** The same once more: how much two equal runs differ on this machine, by chance alone. */
  NO_AGENT_AGAIN("no agent again", ""),
  /** What all others are compared with when it comes to starts. */
  EMPTY_AGENT("empty agent", ""),
  SYSTEM("system", "policy=system"),
  /** No event is sampled, and so none may allocate. */
  COUNTING("counting", "policy=counting,stacks=off"),
  /** As the agent counts when it is told nothing else: one event in thousands finds its stack. */
  SAMPLED("counting, sampled", "policy=counting"),
  /** Never reached, and so every growth is weighed and none denied; storages are watched. */
  LIMITING("limiting", "policy=limiting,limit=100g,stacks=off"),
  /** The same with the ledger that watches none. */
  LIMITING_NET("limiting, net", "policy=limiting,ledger=net,limit=100g,stacks=off");

  private final String label;
  private final String options;

  Configuration(String label, String options) {
    this.label = label;
    this.options = options;
  }

  /** Its name in tables. */
  public String label() {
    return label;
  }

  /** Whether the built agent is there, which then leaves a report behind. */
  public boolean isTrellis() {
    return !options.isEmpty();
  }

  /** The arguments for the JVM. The report, if any, goes to this file. */
  public List<String> jvmArguments(Workspace files, Path report) {
    if (isTrellis()) {
      return List.of(
          "-javaagent:" + files.agentJar() + "=" + options + ",log=off,report=" + report);
    }
    return this == EMPTY_AGENT ? List.of("-javaagent:" + files.emptyAgentJar()) : List.of();
  }
}

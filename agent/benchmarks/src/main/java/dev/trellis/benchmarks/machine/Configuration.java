package dev.trellis.benchmarks.machine;

import static dev.trellis.benchmarks.machine.Measurement.EVENTS;
import static dev.trellis.benchmarks.machine.Measurement.MEMORY;
import static dev.trellis.benchmarks.machine.Measurement.PROGRAMS;
import static dev.trellis.benchmarks.machine.Measurement.STACKS;
import static dev.trellis.benchmarks.machine.Measurement.STARTS;
import static dev.trellis.benchmarks.machine.Measurement.THREADS;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * With what a JVM is started: no agent, one that does nothing, or the built one under a policy. A
 * constant names the measurements that it takes part in, and that is all there is to adding one.
 * Options may name a folder that is kept between starts, or one that is empty at each: {@link
 * CacheFolders}.
 */
public enum Configuration implements Setup {
  /** What all others are compared with, but for starts and memory. */
  NO_AGENT("no agent", "", EVENTS, STARTS, PROGRAMS, STACKS, MEMORY, THREADS),
  /** The same once more: how much two equal runs differ on this machine, by chance alone. */
  NO_AGENT_AGAIN("no agent again", "", EVENTS, STARTS, PROGRAMS, STACKS, MEMORY, THREADS),
  /** What all others are compared with when it comes to starts and memory. */
  EMPTY_AGENT("empty agent", "", STARTS, MEMORY),
  SYSTEM("system", "policy=system", EVENTS, STARTS),
  /** No event is sampled, and so none may allocate. */
  COUNTING("counting", "policy=counting,stacks=off", EVENTS, STARTS, STACKS, THREADS),
  /** As the agent counts when it is told nothing else: one event in thousands finds its stack. */
  SAMPLED("counting, sampled", "policy=counting", EVENTS, STARTS, PROGRAMS, STACKS, MEMORY),
  /** All starts but the first find the woven classes in a cache. */
  WARM_CACHE("counting, warm cache", "policy=counting,cache={warm}", STARTS),
  /** Each start is the first on the machine: its cache is empty. */
  FIRST_RUN("counting, first run", "policy=counting,cache={cold}", STARTS),
  ALL_STACKS("counting, all stacks", "policy=counting,stacks=all", STACKS),
  /** Never reached, and so every growth is weighed and none denied; storages are watched. */
  LIMITING("limiting", "policy=limiting,limit=100g,stacks=off", EVENTS, STARTS, THREADS),
  /** The same with the ledger that watches none. */
  LIMITING_NET("limiting, net", "policy=limiting,ledger=net,limit=100g,stacks=off", EVENTS, STARTS),
  /** As the agent limits when it is told nothing else. */
  LIMITING_SAMPLED("limiting, sampled", "policy=limiting,limit=100g", MEMORY);

  private final String label;
  private final String options;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
  private final Set<Measurement> measurements;

  Configuration(String label, String options, Measurement... measurements) {
    this.label = label;
    this.options = options;
    this.measurements = Set.of(measurements);
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether it takes part in this measurement. */
  boolean isIn(Measurement measurement) {
    return measurements.contains(measurement);
  }

  /** Whether the built agent is there, which then leaves a report behind. */
  public boolean isTrellis() {
    return !options.isEmpty();
  }

  @Override
  public boolean leavesProof() {
    return isTrellis();
  }

  /** The arguments for the JVM. The report, if any, goes to this file. */
  @Override
  public List<String> jvmArguments(Workspace files, Path report) throws IOException {
    if (isTrellis()) {
      String given = CacheFolders.filledIn(options, files.results("cache"));
      return List.of("-javaagent:" + files.agentJar() + "=" + given + ",log=off,report=" + report);
    }
    return this == EMPTY_AGENT ? List.of("-javaagent:" + files.emptyAgentJar()) : List.of();
  }
}

package dev.trellis.benchmarks.peers;

import dev.trellis.benchmarks.machine.Configuration;
import dev.trellis.benchmarks.machine.Setup;
import dev.trellis.benchmarks.machine.Workspace;
import dev.trellis.benchmarks.workloads.WithSampler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What people use today to see who allocates, each as its users start it, beside Trellis. */
public enum Peer implements Setup {
  NO_AGENT("no agent"),
  /** The same once more: how much two equal runs differ on this machine, by chance alone. */
  NO_AGENT_AGAIN("no agent again"),
  /** Told nothing: every event counted, call sites sampled. */
  TRELLIS("Trellis, counting"),
  /** Every allocation put to a sampler that counts objects and bytes. */
  ALLOCATION_INSTRUMENTER("allocation-instrumenter"),
  JFR("JFR, default"),
  JFR_PROFILE("JFR, profile"),
  /** Its library, as an agent: allocation samples. */
  ASYNC_PROFILER("async-profiler, alloc"),
  /** The same, started by its jar. */
  ASYNC_PROFILER_JAR("async-profiler, alloc, -javaagent");

  private static final String INSTRUMENTER = "java-allocation-instrumenter";
  private static final String PROFILER = "async-profiler";

  private final String label;

  Peer(String label) {
    this.label = label;
  }

  /** Names and versions of those that come from Maven Central; the others are the JDK's. */
  public static List<String> versions(Workspace files) throws IOException {
    return List.of(files.libraryVersion(INSTRUMENTER), files.libraryVersion(PROFILER));
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public boolean leavesProof() {
    return this != NO_AGENT && this != NO_AGENT_AGAIN;
  }

  @Override
  public boolean mayFail() {
    return leavesProof() && this != TRELLIS;
  }

  @Override
  public List<String> jvmArguments(Workspace files, Path proof) throws IOException {
    return switch (this) {
      case NO_AGENT, NO_AGENT_AGAIN -> List.of();
      case TRELLIS -> Configuration.SAMPLED.jvmArguments(files, proof);
      case ALLOCATION_INSTRUMENTER -> List.of("-javaagent:" + files.library(INSTRUMENTER));
      case JFR -> recording(proof, "default");
      case JFR_PROFILE -> recording(proof, "profile");
      case ASYNC_PROFILER -> List.of("-agentpath:" + NativeLibrary.of(files) + sampling(proof));
      case ASYNC_PROFILER_JAR -> List.of("-javaagent:" + files.library(PROFILER) + sampling(proof));
    };
  }

  @Override
  public List<String> mainArguments(List<String> program, Path proof) {
    if (this != ALLOCATION_INSTRUMENTER) {
      return program;
    }
    List<String> wrapped = new ArrayList<>(List.of(WithSampler.class.getName(), proof.toString()));
    wrapped.addAll(program);
    return wrapped;
  }

  private static List<String> recording(Path proof, String settings) {
    // Without the line on stdout that says where the recording goes
    return List.of(
        "-XX:StartFlightRecording=filename=" + proof + ",settings=" + settings,
        "-Xlog:jfr+startup=off");
  }

  private static String sampling(Path proof) {
    return "=start,quiet,event=alloc,jfr,file=" + proof;
  }
}

package dev.trellis.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.benchmarks.machine.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeerTest {

  private static final Path PROOF = Path.of("/tmp/proof");

  @TempDir private Path module;
  private Workspace files;
  private Path libraries;

  @BeforeEach
  void layOut() throws IOException {
    files = new Workspace(module);
    libraries = Files.createDirectories(module.resolve("target/libraries"));
    Files.createFile(libraries.resolve("java-allocation-instrumenter-3.jar"));
    Files.createFile(libraries.resolve("async-profiler-4.jar"));
  }

  @Test
  void recordings_go_to_the_file_that_proves_them() throws IOException {
    assertThat(Peer.JFR_PROFILE.jvmArguments(files, PROOF))
        .containsExactly(
            "-XX:StartFlightRecording=filename=/tmp/proof,settings=profile",
            "-Xlog:jfr+startup=off");
    assertThat(Peer.ASYNC_PROFILER_JAR.jvmArguments(files, PROOF))
        .containsExactly(
            "-javaagent:"
                + libraries.resolve("async-profiler-4.jar")
                + "=start,quiet,event=alloc,jfr,file=/tmp/proof");
  }

  @Test
  void the_instrumenter_runs_the_program_from_a_main_that_adds_a_sampler() throws IOException {
    assertThat(Peer.ALLOCATION_INSTRUMENTER.jvmArguments(files, PROOF))
        .containsExactly("-javaagent:" + libraries.resolve("java-allocation-instrumenter-3.jar"));
    assertThat(Peer.ALLOCATION_INSTRUMENTER.mainArguments(List.of("Main", "a"), PROOF))
        .containsExactly("dev.trellis.benchmarks.workloads.WithSampler", "/tmp/proof", "Main", "a");
    assertThat(Peer.JFR.mainArguments(List.of("Main", "a"), PROOF)).containsExactly("Main", "a");
  }

  @Test
  void only_what_is_not_ours_may_fail() {
    assertThat(Peer.values())
        .filteredOn(peer -> !peer.mayFail())
        .containsExactly(Peer.NO_AGENT, Peer.NO_AGENT_AGAIN, Peer.TRELLIS);
    assertThat(Peer.values())
        .filteredOn(peer -> !peer.leavesProof())
        .containsExactly(Peer.NO_AGENT, Peer.NO_AGENT_AGAIN);
  }
}

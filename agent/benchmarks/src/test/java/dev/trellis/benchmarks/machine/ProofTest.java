package dev.trellis.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofTest {

  @TempDir private Path folder;
  private Path report;

  @BeforeEach
  void name() {
    report = folder.resolve("report.json");
  }

  @Test
  void a_run_with_the_agent_that_left_no_report_means_nothing() throws IOException {
    Files.createFile(report);
    Proof.clear(report);

    assertThatThrownBy(() -> Proof.check(Configuration.COUNTING, report))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "the run with configuration \"counting\" left no report, so its figures mean nothing");
  }

  @Test
  void a_run_without_the_agent_that_left_one_means_nothing() throws IOException {
    Files.createFile(report);

    assertThatThrownBy(() -> Proof.check(Configuration.EMPTY_AGENT, report))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "the run with configuration \"empty agent\" left a report, so its figures mean nothing");
  }

  @Test
  void a_run_with_the_agent_that_left_its_report_counts() throws IOException {
    Files.createFile(report);

    assertThatCode(() -> Proof.check(Configuration.SYSTEM, report)).doesNotThrowAnyException();
  }
}

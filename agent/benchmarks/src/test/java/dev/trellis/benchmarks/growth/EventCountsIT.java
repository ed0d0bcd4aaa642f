package dev.trellis.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.benchmarks.machine.Configuration;
import dev.trellis.benchmarks.machine.Workspace;
import dev.trellis.report.Report;
import dev.trellis.report.ReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the table divides by is what the agent counts: of each operation, one at a time. */
class EventCountsIT {

  private static final int TIMES = 1000;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void an_operation_makes_the_events_that_the_table_divides_by(Operation operation)
      throws IOException, InterruptedException {
    long once = events(operation, TIMES);
    long twice = events(operation, 2 * TIMES);

    // To the nearest whole event: which of the JVM's own start falls to the program may vary a
    // little
    assertThat(Math.round((double) (twice - once) / TIMES)).isEqualTo(operation.eventCount());
  }

  private long events(Operation operation, int times) throws IOException, InterruptedException {
    Workspace files = Workspace.given();
    Path report = folder.resolve("report.json");
    Path output = folder.resolve("output.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Configuration.COUNTING.jvmArguments(files, report));
    String tests = files.module().resolve("target/test-classes").toString();
    command.addAll(List.of("-cp", files.benchmarksJar() + ":" + tests, Repeated.class.getName()));
    command.addAll(List.of(operation.method(), String.valueOf(times)));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(output)).isZero();
    Report read = ReportReader.read(report);
    return read.totals().events();
  }
}

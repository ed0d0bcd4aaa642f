package dev.trellis.cli;

import dev.trellis.report.Report;
import dev.trellis.report.ReportReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command on one report. */
abstract class ReportCommand implements Callable<Integer> {

  @Mixin final Common common = new Common();

  final Surroundings surroundings;

  @Parameters(paramLabel = "REPORT", description = "The report, a JSON file.")
  private @Nullable Path report;

  ReportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Where the report is. */
  final Path reportFile() {
    if (report == null) {
      throw new IllegalStateException("picocli ran a command without its parameter");
    }
    return report;
  }

  final Report readReport() {
    return ReportReader.read(reportFile());
  }
}

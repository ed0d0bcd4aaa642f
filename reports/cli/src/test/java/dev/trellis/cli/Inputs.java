package dev.trellis.cli;

import dev.trellis.report.Report;
import dev.trellis.report.ReportWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the files that commands are given. */
final class Inputs {

  private Inputs() {}

  static Path report(Path dir, Report report) throws IOException {
    Path file = dir.resolve("run.json");
    try (OutputStream out = Files.newOutputStream(file)) {
      ReportWriter.write(report, out);
    }
    return file;
  }

  /** A budget of one row that bounds the growths of the whole run. */
  static Path budget(Path dir, long growths) throws IOException {
    return Files.writeString(
        dir.resolve("budget.json"),
        """
        {"schemaVersion": 1, "rows": [
          {"scope": "total", "figure": "growths", "max": %d, "reason": "agreed in review"}
        ]}
        """
            .formatted(growths));
  }
}

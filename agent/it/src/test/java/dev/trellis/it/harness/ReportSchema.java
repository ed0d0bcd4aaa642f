package dev.trellis.it.harness;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.trellis.report.Report;
import dev.trellis.report.ReportChecks;
import dev.trellis.report.ReportReader;
import dev.trellis.report.Timeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads reports, and lets none pass that breaks the schema or contradicts itself. */
final class ReportSchema {

  private static final String RESOURCE = "/dev/trellis/report/report.schema.json";
  private static final Schema SCHEMA = schema();

  private ReportSchema() {}

  /**
   * The report in a file.
   *
   * @throws AssertionError with all complaints, if there are any
   */
  static Report read(Path file) {
    Report report = ReportReader.read(file);
    List<String> contradictions = new ArrayList<>(ReportChecks.inconsistencies(report));
    checkTimeline(report, contradictions);
    try {
      List<Error> errors = SCHEMA.validate(Files.readString(file), InputFormat.JSON);
      if (!errors.isEmpty() || !contradictions.isEmpty()) {
        throw new AssertionError(file + ": " + errors + contradictions);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return report;
  }

  /** The agent's own reports end their timelines at their totals. */
  private static void checkTimeline(Report report, List<String> contradictions) {
    List<Timeline.Point> points = report.timeline().points();
    if (points.isEmpty()) {
      return;
    }
    long requested = points.stream().mapToLong(Timeline.Point::requestedBytes).sum();
    long copied = points.stream().mapToLong(Timeline.Point::copiedBytes).sum();
    long denials = points.stream().mapToLong(Timeline.Point::denials).sum();
    if (requested != report.totals().requestedBytes()
        || copied != report.totals().copiedBytes()
        || denials != report.totals().denials()) {
      contradictions.add(
          "sums over the timeline are " + List.of(requested, copied, denials) + ", not totals");
    }
  }

  private static Schema schema() {
    try (InputStream resource = Report.class.getResourceAsStream(RESOURCE)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

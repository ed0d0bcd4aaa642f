package dev.trellis.report;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a report as JSON, so that two of them diff readably: keys in a fixed order, rows sorted, a
 * histogram bucket, a stack, a growth site, and the figures of a call site on one line each, and
 * {@code \n} as line end everywhere.
 *
 * <p>This runs inside the recorded JVM, which waits for it when it ends. So it needs few classes,
 * none of a library among them; and no lambdas, for what is linked first on this thread is not
 * grown by the program, whose figures would then differ from run to run. Safe for use by several
 * threads on different streams.
 */
public final class ReportWriter {

  private ReportWriter() {}

  /**
   * Writes {@code report} in UTF-8 and flushes; the stream stays open.
   *
   * @throws IOException if the stream refuses
   */
  public static void write(Report report, OutputStream out) throws IOException {
    JsonText json = new JsonText(out);
    ReportFields fields = new ReportFields(json);
    json.writeStartObject();
    json.writeNumberField("schemaVersion", Report.SCHEMA_VERSION);
    json.writeStringField("reportId", report.reportId());
    json.writeStringField("state", report.state().name());
    json.writeStringField("startedAt", report.startedAt());
    json.writeStringField("endedAt", report.endedAt());
    fields.tool(report.tool());
    fields.jvm(report.jvm());
    fields.policy(report.policy());
    fields.coverage(report.coverage());
    fields.figures("totals", report.totals());
    RowFields rows = new RowFields(json);
    rows.types(report.types());
    rows.sites(report.sites());
    fields.figures("unattributed", report.unattributed());
    rows.scopes(report.scopes());
    LiveFields live = new LiveFields(json);
    live.timeline(report.timeline());
    live.live(report.live());
    fields.self(report.self());
    json.writeEndObject();
    json.finish();
  }
}

package dev.trellis.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/**
 * Writes a report as JSON, so that two of them diff readably: keys in a fixed order, rows sorted, a
 * histogram bucket, a rung or a stack on one line each, and {@code \n} as line end everywhere.
 *
 * <p>This runs inside the recorded JVM, so it uses Jackson's streaming core alone: data binding
 * would load hundreds of classes there; and no lambdas, for what is linked first on this thread is
 * not grown by the program, whose figures would then differ from run to run. Safe for use by
 * several threads on different streams.
 */
public final class ReportWriter {

  private ReportWriter() {}

  /**
   * Writes {@code report} in UTF-8 and flushes; the stream stays open.
   *
   * @throws IOException if the stream refuses
   */
  public static void write(Report report, OutputStream out) throws IOException {
    // A Writer, because Jackson's own UTF-8 output throws at an unpaired surrogate, which a class
    // name may contain; here it becomes a question mark.
    OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    JsonGenerator generator = new JsonFactory().createGenerator(writer);
    generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    LinePrinter lines = new LinePrinter();
    generator.setPrettyPrinter(lines);
    ReportFields fields = new ReportFields(generator);
    generator.writeStartObject();
    generator.writeNumberField("schemaVersion", Report.SCHEMA_VERSION);
    generator.writeStringField("reportId", report.reportId());
    generator.writeStringField("state", report.state().name());
    generator.writeStringField("startedAt", report.startedAt());
    generator.writeStringField("endedAt", report.endedAt());
    fields.tool(report.tool());
    fields.jvm(report.jvm());
    fields.policy(report.policy());
    fields.coverage(report.coverage());
    fields.figures("totals", report.totals());
    RowFields rows = new RowFields(generator, lines);
    rows.types(report.types());
    rows.sites(report.sites());
    fields.figures("unattributed", report.unattributed());
    rows.scopes(report.scopes());
    LiveFields live = new LiveFields(generator, lines);
    live.timeline(report.timeline());
    live.live(report.live());
    fields.self(report.self());
    generator.writeEndObject();
    generator.close();
    writer.write('\n');
    writer.flush();
  }
}

package dev.trellis.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportSchemaTest {

  private static final Schema SCHEMA = schema();

  @Test
  void what_the_writer_writes_is_valid() throws IOException {
    SiteRow site =
        new SiteRow(SampleReports.ARRAY_LIST, List.of("a.A.a(A.java:1)"), Figures.ZERO, true, 0.1);

    assertThat(complaints(json(SampleReports.builder().sites(site).build()))).isEmpty();
    assertThat(complaints(json(SampleReports.builder().types().build()))).isEmpty();
    assertThat(
            complaints(
                json(
                    SampleReports.builder()
                        .state(Report.State.PARTIAL)
                        .policy(SampleReports.policy("limiting", 3, 2))
                        .build())))
        .isEmpty();
  }

  @Test
  void fields_that_are_not_known_are_valid() throws IOException {
    assertThat(complaints(sound().replaceFirst("\\{", "{\"weather\": 1,"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "schemaVersion": 1  | "schemaVersion": 2
          "reportId"          | "id"
          "COMPLETE"          | "DONE"
          2026-01-02T03:04:05Z | yesterday
          "pid": 4711         | "pid": "4711"
          "referenceBytes": 4 | "referenceBytes": 5
          "growths": 120      | "growths": -1
          "growths": 120      | "growths": 1.5
          "WOVEN"             | "woven"
          "STRONG"            | "WEAK"
          "limitBytes": 67108864 | "limitBytes": "64m"
          "bornBefore": 0     | "bornAfter": 0
          "departedLength"    | "departures"
          [10, 1000]          | [10, 1000, 1]
          [10, 1000]          | [10, 0]
          [10, 1000]          | [10]
          "hdr": "            | "hdr": "@
          "dropped": 0        | "dropped": null
          "canaryAtEnd": true | "canaryAtEnd": "yes"
          """)
  void damage_is_not_valid(String sound, String damaged) throws IOException {
    assertThat(sound()).contains(sound);

    assertThat(complaints(sound().replace(sound, damaged))).isNotEmpty();
  }

  @Test
  void every_figure_of_the_table_is_required_in_totals() throws IOException {
    for (Figure figure : Figure.values()) {
      String totals = sound().substring(sound().indexOf("\"totals\""));
      String without =
          sound().replace(totals, totals.replaceFirst(figure.jsonName() + "\": ", "other\": "));

      assertThat(complaints(without))
          .containsExactly("/totals: required property '" + figure.jsonName() + "' not found");
    }
  }

  private static List<String> complaints(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private static String sound() throws IOException {
    return json(SampleReports.sound());
  }

  private static String json(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportWriter.write(report, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Schema schema() {
    try (InputStream in = Report.class.getResourceAsStream("report.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

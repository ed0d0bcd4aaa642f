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
    assertThat(complaints(json(full()))).isEmpty();
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
          [10,1000]           | [10,1000,1]
          [10,1000]           | [10,0]
          [10,1000]           | [10]
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

  @Test
  void what_was_written_before_there_were_ladders_scopes_and_live_is_valid() throws IOException {
    assertThat(complaints(EarlierReports.withoutAdditions(json(full())))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "samples":15           | "samples":-1
          "baseBytes":16         | "baseBytes":null
          [15,9,0]               | [15,9]
          [15,9,0]               | [15,9,0,0]
          "scope": "import"      | "name": "import"
          [10000,4000000,100000,0,null] | [10000,4000000,100000,0]
          [10000,4000000,100000,0,null] | [10000,4000000,100000,null,null]
          "intervalMillis"       | "millis"
          "liveFromBytes": 16384 | "liveFromBytes": "16k"
          "collections": 9       | "collections": -9
          "halfWidthBytes": 40000 | "halfWidth": 40000
          "occupiedSlots"        | "occupied"
          """)
  void damage_to_what_was_added_is_not_valid(String sound, String damaged) throws IOException {
    assertThat(json(full())).contains(sound);

    assertThat(complaints(json(full()).replace(sound, damaged))).isNotEmpty();
  }

  private static Report full() {
    TypeRow lists = SampleReports.arrayLists();
    return SampleReports.builder()
        .sites(
            SampleSites.of(SampleReports.ARRAY_LIST, "a.A.a(A.java:1)")
                .containers(9, 10, 15)
                .estimated(0.1, 15))
        .scopes(new ScopeRow("import", lists.figures(), List.of(lists)))
        .timeline(SampleLive.timeline())
        .live(SampleLive.live())
        .build();
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

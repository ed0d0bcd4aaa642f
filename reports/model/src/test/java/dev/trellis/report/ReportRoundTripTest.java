package dev.trellis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportRoundTripTest {

  @TempDir Path dir;

  @Test
  void what_is_written_reads_back_the_same_with_rows_sorted() throws IOException {
    Report report = sampled();

    Report read = ReportReader.read(save(report));

    assertThat(read).usingRecursiveComparison().ignoringFields("types", "sites").isEqualTo(report);
    assertThat(read.sites()).containsExactlyInAnyOrderElementsOf(report.sites());
    assertThat(read.types()).containsExactly(SampleReports.arrayLists(), SampleReports.hashMaps());
    assertThat(read.sites())
        .extracting(SiteRow::stack)
        .containsExactly(List.of("a.A.a(A.java:1)", "b.B.b(B.java:2)"), List.of("c.C.c(C.java:3)"));
  }

  @Test
  void the_same_report_is_written_byte_for_byte_the_same_whatever_the_order_of_rows()
      throws IOException {
    byte[] one =
        write(
            SampleReports.builder()
                .types(SampleReports.arrayLists(), SampleReports.hashMaps())
                .build());
    byte[] other =
        write(
            SampleReports.builder()
                .types(SampleReports.hashMaps(), SampleReports.arrayLists())
                .build());

    assertThat(one).isEqualTo(other);
  }

  @Test
  void the_keys_of_a_report_stand_in_the_order_of_the_design() throws IOException {
    String json = text(SampleReports.sound());

    assertThat(json.lines().filter(line -> line.matches(" {2}\".*")).map(ReportRoundTripTest::key))
        .containsExactly(
            "schemaVersion",
            "reportId",
            "state",
            "startedAt",
            "endedAt",
            "tool",
            "jvm",
            "policy",
            "coverage",
            "totals",
            "types",
            "sites",
            "unattributed",
            "scopes",
            "timeline",
            "live",
            "self");
  }

  @Test
  void a_bucket_is_one_line_and_a_call_site_has_three_and_all_else_is_a_line_an_entry()
      throws IOException {
    String json = text(sampled());

    assertThat(json)
        .startsWith("{\n  \"schemaVersion\": 1,\n  \"reportId\": \"4711-20260102T030405Z\",\n")
        .contains(
            String.join(
                "\n",
                "          \"buckets\": [",
                "            [10,1000],",
                "            [15,100],",
                "            [22,20]",
                "          ],"))
        .containsPattern(
            "\n    \\{\"type\":\"java.util.ArrayList\","
                + "\"stack\":\\[\"a.A.a\\(A.java:1\\)\",\"b.B.b\\(B.java:2\\)\"],"
                + "\n      \"initials\":500,\"growths\":10,[^ \n]*,\"deniedBytes\":0,"
                + "\"estimated\":false,\"ci95\":null,\"largestBytes\":[^ \n]*,\"elementBytes\":[0-9]+,"
                + "\n      \"ladder\":\\[\\[10,500,10],\\[15,10,0]]},?\n")
        .containsPattern("\n    \\{\"type\":.*\n.*\"estimated\":true,.*\"samples\":7,")
        .containsPattern("\n      \\{\"site\":\"[^\n]*\",\"status\":\"WOVEN\"},?\n")
        .contains("      [10000,4000000,100000,0,null],\n      [20000,16000000,400000,2,9000")
        .contains("  \"live\": {\n    \"liveFromBytes\": 16384,\n")
        .endsWith("\n  }\n}\n")
        .doesNotContain("\r");
  }

  @Test
  void names_outside_ascii_and_broken_surrogates_are_written() throws IOException {
    Report report =
        SampleReports.builder()
            .types(SampleEvents.ofType("dé.漢\uD800x<\"\n>").containers(1, 1).row())
            .build();

    assertThat(ReportReader.read(save(report)).types())
        .extracting(TypeRow::type)
        .containsExactly("dé.漢?x<\"\n>");
  }

  @Test
  void the_stream_is_left_open() throws IOException {
    boolean[] closed = {false};
    OutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };

    ReportWriter.write(SampleReports.sound(), out);

    assertThat(closed[0]).isFalse();
    assertThat(out.toString()).endsWith("}\n");
  }

  private static Report sampled() {
    TypeRow lists = SampleReports.arrayLists();
    return SampleReports.builder()
        .sites(
            SampleSites.of(SampleReports.ARRAY_LIST, "c.C.c(C.java:3)")
                .containers(490, 10)
                .containers(10, 10, 15)
                .estimated(0.125, 7),
            SampleSites.of(SampleReports.ARRAY_LIST, "a.A.a(A.java:1)", "b.B.b(B.java:2)")
                .containers(490, 10)
                .containers(10, 10, 15)
                .row())
        .scopes(new ScopeRow("import > parse", lists.figures(), List.of(lists)))
        .timeline(SampleLive.timeline())
        .live(SampleLive.live())
        .build();
  }

  private static String key(String line) {
    return line.substring(3, line.indexOf('"', 3));
  }

  private static String text(Report report) throws IOException {
    return new String(write(report), StandardCharsets.UTF_8);
  }

  private static byte[] write(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportWriter.write(report, out);
    return out.toByteArray();
  }

  private Path save(Report report) throws IOException {
    return Files.write(dir.resolve("report.json"), write(report));
  }
}

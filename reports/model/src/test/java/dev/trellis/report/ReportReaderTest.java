package dev.trellis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportReaderTest {

  @TempDir Path dir;

  @Test
  void fields_that_are_not_known_are_passed_over() throws IOException {
    String more =
        sound()
            .replaceFirst("\\{", "{\"weather\": [1, {\"a\": null}],")
            .replaceFirst("\"growths\": ", "\"sprouts\": 3, \"growths\": ");

    assertThat(ReportReader.read(save(more)))
        .usingRecursiveComparison()
        .ignoringFields("types")
        .isEqualTo(SampleReports.sound());
  }

  @Test
  void another_schema_version_is_refused_naming_both() throws IOException {
    Path file = save("{\"schemaVersion\": 2, \"nothing\": \"else\"}");

    refused(file, "schemaVersion 2 found in \"" + file + "\"; this Trellis reads schemaVersion 1");
  }

  @Test
  void a_missing_file_is_named() {
    Path file = dir.resolve("absent.json");

    refused(file, "report \"" + file + "\": no such file");
  }

  @Test
  void a_directory_is_refused() {
    refused(dir, "report \"" + dir + "\": cannot be read: Is a directory");
  }

  @Test
  void an_empty_file_is_refused() throws IOException {
    Path file = save("");

    refused(file, "report \"" + file + "\": the file is empty");
  }

  @Test
  void a_truncated_file_is_refused_with_the_place_of_its_end() throws IOException {
    Path file = save(sound().substring(0, sound().indexOf("\"reportId\"")));

    refused(file, "report \"" + file + "\": not valid JSON: truncated at line 3, column 3");
  }

  @Test
  void a_file_that_ends_anywhere_too_soon_is_refused() throws IOException {
    String sound = sound().stripTrailing();
    for (int length = 1; length < sound.length(); length += 13) {
      Path file = save(sound.substring(0, length));

      assertThatThrownBy(() -> ReportReader.read(file))
          .as("first %d characters", length)
          .isInstanceOf(ReportException.class)
          .hasMessageMatching(
              "report \"[^\"]*\": not valid JSON: (?!.*Source)[^\\n]+ at line \\d+, column \\d+");
    }
  }

  @Test
  void what_is_not_json_is_refused() throws IOException {
    Path file = save("<html>");

    refused(
        file,
        "report \""
            + file
            + "\": not valid JSON: Unexpected character ('<' (code 60)): expected a valid value"
            + " (JSON String, Number, Array, Object or token 'null', 'true' or 'false')"
            + " at line 1, column 1");
  }

  @Test
  void a_binary_file_is_refused_without_showing_what_is_in_it() throws IOException {
    for (String content :
        new String[] {"PK\u0003\u0004\u0014\u0000", "\u0000\u0000\u00ff", "{\u0007"}) {
      Path file = save(content);

      refused(file, "report \"" + file + "\": not JSON: the file is binary");
    }
  }

  @Test
  void an_array_is_not_a_report() throws IOException {
    Path file = save("[]");

    refused(file, "report \"" + file + "\": the file holds an array, expected an object");
  }

  @Test
  void two_reports_in_one_file_are_refused() throws IOException {
    Path file = save(sound() + "{}");

    assertThatThrownBy(() -> ReportReader.read(file))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("not valid JSON: ");
  }

  @Test
  void the_same_key_twice_is_refused() throws IOException {
    Path file = save("{\"schemaVersion\": 1, \"schemaVersion\": 1}");

    refused(
        file,
        "report \""
            + file
            + "\": not valid JSON: Duplicate field 'schemaVersion' at line 1, column 37");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "schemaVersion": 1       | "x": 1             | field "schemaVersion" is missing
          "reportId": "4711        | "x": "4711         | field "reportId" is missing
          "pid": 4711              | "x": 1             | field "jvm.pid" is missing
          "pid": 4711              | "pid": -1          | field "jvm.pid" is -1, expected a whole number from 0
          "pid": 4711              | "pid": 1.5         | field "jvm.pid" is 1.5, expected a whole number from 0
          "pid": 4711              | "pid": {}          | field "jvm.pid" is an object, expected a whole number from 0
          "referenceBytes": 4      | "referenceBytes": 99999999999 | field "jvm.referenceBytes" is 99999999999, expected a whole number from 0 to 2147483647
          "complete": true         | "complete": 1      | field "coverage.complete" is 1, expected true or false
          "status":"WOVEN"         | "status":"woven"   | field "coverage.sites[0].status" is "woven", expected one of [WOVEN, NOT_LOADED, ABSENT, UNKNOWN, FAILED]
          "state": "COMPLETE"      | "state": "DONE"    | field "state" is "DONE", expected one of [COMPLETE, PARTIAL]
          "type": "java.util.Hash  | "x": "java.util.Hash | field "types[1].type" is missing
          [15,100]                 | [15]               | field "types[0].histograms.capacityLength.buckets[1]" is an array, expected a pair of numbers
          "limitBytes": 67108864   | "limitBytes": "64m"  | field "policy.accounts.limitBytes" is "64m", expected a whole number
          "ledger": "live"         | "ledger": 1        | field "policy.options.ledger" is 1, expected a string
          "canaryAtEnd": true      | "canaryAtEnd": 0   | field "self.canaryAtEnd" is 0, expected true or false
          "eventNanos": 2.5        | "eventNanos": 1e999 | field "self.eventNanos" is "Infinity", expected a finite number
          "a note"                 | 7                  | field "self.notes[0]" is 7, expected a string
          """)
  void a_field_that_is_missing_or_of_another_kind_is_named_by_its_path(
      String sound, String damaged, String complaint) throws IOException {
    String json = sound();
    assertThat(json).contains(sound);
    Path file = save(json.replace(sound, damaged));

    refused(file, "report \"" + file + "\": " + complaint);
  }

  @Test
  void a_report_of_before_there_were_ladders_scopes_and_live_reads_as_having_none()
      throws IOException {
    SiteRow site =
        SampleSites.of(SampleReports.ARRAY_LIST, "a.A.a(A.java:1)").containers(9, 10, 15).row();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportWriter.write(SampleReports.builder().sites(site).build(), out);

    Report read =
        ReportReader.read(
            save(EarlierReports.withoutAdditions(out.toString(StandardCharsets.UTF_8))));

    assertThat(read.sites())
        .containsExactly(
            new SiteRow(
                site.type(), site.stack(), site.figures(), false, null, 0, 0, 0, 0, List.of()));
    assertThat(read.scopes()).isEmpty();
    assertThat(read.timeline()).isEqualTo(new Timeline(0, List.of()));
    assertThat(read.live()).isNull();
  }

  private static void refused(Path file, String message) {
    assertThatThrownBy(() -> ReportReader.read(file))
        .isInstanceOf(ReportException.class)
        .hasMessage(message);
  }

  private static String sound() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportWriter.write(SampleReports.sound(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private Path save(String json) throws IOException {
    return Files.writeString(dir.resolve("report.json"), json);
  }
}

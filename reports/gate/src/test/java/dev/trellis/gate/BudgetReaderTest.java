package dev.trellis.gate;

import static dev.trellis.gate.Budgets.rows;
import static dev.trellis.gate.Budgets.total;
import static dev.trellis.gate.Budgets.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetReaderTest {

  private static final String FIGURES =
      "initials, growths, shrinks, replaces, nodes, requestedBytes, copiedBytes, rehashedSlots,"
          + " discardedBytes, denials, deniedBytes, events";

  @TempDir Path dir;

  @Test
  void numbers_and_sizes_are_bytes_of_1024() throws IOException {
    Budget budget =
        BudgetReader.read(
            Budgets.file(
                dir,
                rows(
                    total("requestedBytes", "'12m'"),
                    total("copiedBytes", "'3K'"),
                    total("deniedBytes", "'1g'"),
                    type("a.B", "requestedBytes", 7))));

    assertThat(budget.rows())
        .extracting(BudgetRow::max)
        .containsExactly(12L << 20, 3L << 10, 1L << 30, 7L);
    assertThat(budget.rows().get(3))
        .isEqualTo(
            new BudgetRow(4, "a.B", Measure.named("requestedBytes").orElseThrow(), 7, "agreed"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'scope':'total' | 'scope':'sum' | scope is "sum", accepted: "total", "type"
          'scope':'total' | 'type':'a.B' | scope is missing, accepted: "total", "type"
          'scope':'total' | 'scope':'total','type':'a.B' | type is "a.B", accepted: no type where scope is "total"
          'scope':'total' | 'scope':'type' | type is missing, accepted: a class name such as "java.util.ArrayList"
          'scope':'total' | 'scope':'total','color':1 | unknown key "color", accepted: scope, type, figure, max, reason
          'figure':'growths' | 'figure':'growth' | figure is "growth", accepted: FIGURES
          'max':1 | 'max':-1 | max is -1, accepted: a whole number from 0 for figure growths
          'max':1 | 'max':1.5 | max is 1.5, accepted: a whole number from 0 for figure growths
          'max':1 | 'max':'12m' | max is "12m", accepted: a whole number from 0 for figure growths
          'max':1 | 'max':99999999999999999999 | max is 99999999999999999999, accepted: a whole number from 0 for figure growths
          'max':1, | | max is missing, accepted: a whole number from 0 for figure growths
          'growths','max':1 | 'copiedBytes','max':'12x' | max is "12x", accepted: a whole number from 0, or a size such as "12m" with k, m or g
          'growths','max':1 | 'copiedBytes','max':'9999999999999g' | max is "9999999999999g", accepted: a whole number from 0, or a size such as "12m" with k, m or g
          'growths','max':1 | 'copiedBytes','max':'-1m' | max is "-1m", accepted: a whole number from 0, or a size such as "12m" with k, m or g
          ,'reason':'agreed' | ,'reason':' ' | reason is " ", accepted: a sentence that says why this is the bound
          ,'reason':'agreed' | | reason is missing, accepted: a sentence that says why this is the bound
          """)
  void a_row_that_is_not_understood_is_refused_by_number(
      String sound, String damaged, String complaint) throws IOException {
    String row = total("growths", 1);
    assertThat(row).contains(sound);
    String bad = row.replace(sound, damaged == null ? "" : damaged);

    refused(rows(total("nodes", 1), bad), " row 2: " + complaint.replace("FIGURES", FIGURES));
  }

  @Test
  void a_row_that_repeats_another_is_refused() throws IOException {
    refused(
        rows(type("a.B", "growths", 1), total("growths", 1), type("a.B", "growths", 2)),
        " row 3: repeats row 1 (type a.B: growths),"
            + " accepted: one row for each scope, type and figure");
  }

  @Test
  void a_row_that_is_no_object_is_refused() throws IOException {
    refused(rows("7"), " row 1: is 7, accepted: an object with scope, type, figure, max, reason");
  }

  @Test
  void a_budget_without_rows_is_refused() throws IOException {
    refused(rows(), ": rows is [], accepted: an array of at least one row");
    refused("{\"schemaVersion\":1}", ": rows is missing, accepted: an array of at least one row");
  }

  @Test
  void an_unknown_key_is_refused() throws IOException {
    refused(
        rows(total("growths", 1)).replaceFirst("\\{", "{\"row\":1,"),
        ": unknown key \"row\", accepted: schemaVersion, rows");
  }

  @Test
  void another_schema_version_is_refused_naming_both() throws IOException {
    String budget = rows(total("growths", 1));

    refused(
        budget.replace("\"schemaVersion\":1", "\"schemaVersion\":2"),
        ": schemaVersion is 2; this Trellis reads schemaVersion 1");
    refused(
        budget.replace("\"schemaVersion\":1,", ""),
        ": schemaVersion is missing; this Trellis reads schemaVersion 1");
  }

  @Test
  void what_is_no_object_is_refused() throws IOException {
    refused("[]", ": expected an object with schemaVersion and rows");
    refused("", ": expected an object with schemaVersion and rows");
  }

  @Test
  void what_is_not_json_is_malformed_rather_than_absent() throws IOException {
    Path file = Budgets.file(dir, "{\"rows\": ]");

    assertThatThrownBy(() -> BudgetReader.read(file))
        .isInstanceOfSatisfying(BudgetException.class, e -> assertThat(e.isAbsent()).isFalse())
        .hasMessage(
            "budget \""
                + file
                + "\": not valid JSON: Unexpected character (']' (code 93)): expected a valid"
                + " value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')"
                + " at line 1, column 10");
  }

  @Test
  void a_truncated_budget_is_refused_without_the_parser_s_own_workings() throws IOException {
    refused(
        "{\"schemaVersion\": 1, \"rows\": [", ": not valid JSON: truncated at line 1, column 31");
    refused("{\"schemaVersion\": 1,", ": not valid JSON: truncated at line 1, column 21");
  }

  @Test
  void a_missing_file_is_absent_rather_than_malformed() {
    Path file = dir.resolve("none.json");

    assertThatThrownBy(() -> BudgetReader.read(file))
        .isInstanceOfSatisfying(BudgetException.class, e -> assertThat(e.isAbsent()).isTrue())
        .hasMessage("budget \"" + file + "\": no such file");
  }

  @Test
  void a_folder_is_absent_as_a_budget() {
    assertThatThrownBy(() -> BudgetReader.read(dir))
        .isInstanceOfSatisfying(BudgetException.class, e -> assertThat(e.isAbsent()).isTrue())
        .hasMessage("budget \"" + dir + "\": cannot be read: Is a directory");
  }

  private void refused(String json, String complaint) throws IOException {
    Path file = Budgets.file(dir, json);
    assertThatThrownBy(() -> BudgetReader.read(file))
        .isInstanceOfSatisfying(BudgetException.class, e -> assertThat(e.isAbsent()).isFalse())
        .hasMessage("budget \"" + file + "\"" + complaint);
  }
}

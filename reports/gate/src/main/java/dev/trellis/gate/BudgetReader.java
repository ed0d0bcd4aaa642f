package dev.trellis.gate;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.trellis.report.JsonMistakes;
import dev.trellis.report.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Reads budgets. Unlike a report, a budget is written by hand, so whatever is not known in it is
 * taken for a mistake and refused.
 */
public final class BudgetReader {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final List<String> KEYS = List.of("schemaVersion", "rows");

  private BudgetReader() {}

  /**
   * The budget in {@code file}.
   *
   * @throws BudgetException if it is absent or malformed
   */
  public static Budget read(Path file) {
    String where = "budget " + Text.quoted(file);
    JsonNode root = tree(file, where);
    if (!root.isObject()) {
      throw new BudgetException(where + ": expected an object with " + String.join(" and ", KEYS));
    }
    root.fieldNames()
        .forEachRemaining(
            key -> {
              if (!KEYS.contains(key)) {
                throw new BudgetException(
                    "%s: unknown key %s, accepted: %s"
                        .formatted(where, Text.quoted(key), String.join(", ", KEYS)));
              }
            });
    checkVersion(root.path("schemaVersion"), where);
    JsonNode rows = root.path("rows");
    if (!rows.isArray() || rows.isEmpty()) {
      throw new BudgetException(
          "%s: rows is %s, accepted: an array of at least one row"
              .formatted(where, rows.isMissingNode() ? "missing" : given(rows)));
    }
    Budget budget =
        new Budget(
            IntStream.range(0, rows.size())
                .mapToObj(i -> RowReader.read(rows.get(i), i + 1, where))
                .toList());
    checkForRepeats(budget, where);
    return budget;
  }

  /** A value as messages show it. */
  static String given(JsonNode value) {
    return Text.printable(value.toString());
  }

  private static JsonNode tree(Path file, String where) {
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw BudgetException.absent(where + ": no such file", e);
    } catch (IOException e) {
      throw BudgetException.absent(
          where + ": cannot be read: " + Text.printable(String.valueOf(e.getMessage())), e);
    }
    try {
      return MAPPER.readTree(content);
    } catch (IOException e) {
      throw BudgetException.malformed(where + ": " + JsonMistakes.reason(content, e), e);
    }
  }

  private static void checkVersion(JsonNode version, String where) {
    if (!version.isInt() || version.intValue() != Budget.SCHEMA_VERSION) {
      throw new BudgetException(
          "%s: schemaVersion is %s; this Trellis reads schemaVersion %d"
              .formatted(
                  where,
                  version.isMissingNode() ? "missing" : given(version),
                  Budget.SCHEMA_VERSION));
    }
  }

  private static void checkForRepeats(Budget budget, String where) {
    Map<String, BudgetRow> seen = new HashMap<>();
    for (BudgetRow row : budget.rows()) {
      BudgetRow first = seen.putIfAbsent(row.subject(), row);
      if (first != null) {
        throw new BudgetException(
            "%s row %d: repeats row %d (%s), accepted: one row for each scope, type and figure"
                .formatted(where, row.number(), first.number(), row.subject()));
      }
    }
  }
}

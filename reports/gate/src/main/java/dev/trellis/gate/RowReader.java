package dev.trellis.gate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trellis.report.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one row of a budget. */
final class RowReader {

  private static final List<String> KEYS = List.of("scope", "type", "figure", "max", "reason");

  private final JsonNode row;
  private final String where;

  private RowReader(JsonNode row, String where) {
    this.row = row;
    this.where = where;
  }

  static BudgetRow read(JsonNode row, int number, String budget) {
    return new RowReader(row, budget + " row " + number).read(number);
  }

  private BudgetRow read(int number) {
    if (!row.isObject()) {
      throw refused("is " + BudgetReader.given(row), "an object with " + String.join(", ", KEYS));
    }
    row.fieldNames()
        .forEachRemaining(
            key -> {
              if (!KEYS.contains(key)) {
                throw refused("unknown key " + Text.quoted(key), String.join(", ", KEYS));
              }
            });
    String type = type();
    JsonNode figure = row.path("figure");
    Measure measure =
        Measure.named(figure.isTextual() ? figure.textValue() : "")
            .orElseThrow(
                () -> refused(stated("figure", figure), String.join(", ", Measure.names())));
    long max = max(measure);
    JsonNode reason = row.path("reason");
    if (!reason.isTextual() || reason.textValue().isBlank()) {
      throw refused(stated("reason", reason), "a sentence that says why this is the bound");
    }
    return new BudgetRow(number, type, measure, max, reason.textValue());
  }

  private @Nullable String type() {
    JsonNode scope = row.path("scope");
    JsonNode type = row.path("type");
    return switch (scope.isTextual() ? scope.textValue() : "") {
      case "total" -> {
        if (!type.isMissingNode()) {
          throw refused(stated("type", type), "no type where scope is \"total\"");
        }
        yield null;
      }
      case "type" -> {
        if (!type.isTextual() || type.textValue().isBlank()) {
          throw refused(stated("type", type), "a class name such as \"java.util.ArrayList\"");
        }
        yield type.textValue();
      }
      default -> throw refused(stated("scope", scope), "\"total\", \"type\"");
    };
  }

  private long max(Measure measure) {
    JsonNode max = row.path("max");
    if (max.isIntegralNumber() && max.canConvertToLong() && max.longValue() >= 0) {
      return max.longValue();
    }
    if (measure.inBytes() && max.isTextual()) {
      try {
        return ByteSize.parse(max.textValue());
      } catch (IllegalArgumentException e) {
        throw refused(stated("max", max), accepted(measure), e);
      }
    }
    throw refused(stated("max", max), accepted(measure));
  }

  private static String accepted(Measure measure) {
    return measure.inBytes()
        ? "a whole number from 0, or a size such as \"12m\" with k, m or g"
        : "a whole number from 0 for figure " + measure.name();
  }

  private static String stated(String key, JsonNode value) {
    return key + " is " + (value.isMissingNode() ? "missing" : BudgetReader.given(value));
  }

  private BudgetException refused(String given, String accepted) {
    return new BudgetException(where + ": " + given + ", accepted: " + accepted);
  }

  private BudgetException refused(String given, String accepted, Throwable cause) {
    return BudgetException.malformed(where + ": " + given + ", accepted: " + accepted, cause);
  }
}

package dev.trellis.options;

import dev.trellis.json.JsonMember;
import dev.trellis.json.JsonValue;
import dev.trellis.json.JsonValue.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rules out of a limits file. It is written by hand, so whatever is not known in it is
 * taken for a mistake.
 */
final class LimitsReader {

  private static final List<String> KEYS = List.of("schema", "limits");
  private static final String RULES = "an array of at least one rule";
  private static final String SCHEMA = OneLine.quoted(LimitsFile.SCHEMA);

  private final Mistakes mistakes;

  LimitsReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** The rules that are without a mistake; all others are noted. */
  List<LimitRow> read(JsonValue root) {
    if (root.kind() != Kind.OBJECT) {
      mistakes.add(root.line(), "found " + root.given(), "an object with schema and limits");
      return List.of();
    }
    Members members = new Members(root, KEYS, mistakes);
    checkSchema(members.find("schema"), root.line());
    JsonMember rules = members.find("limits");
    if (rules == null) {
      mistakes.add(root.line(), "limits is missing", RULES);
      return List.of();
    }
    JsonValue all = rules.value();
    if (all.kind() != Kind.ARRAY || all.items().isEmpty()) {
      mistakes.add(all.line(), "limits is " + all.given(), RULES);
      return List.of();
    }
    return rows(all);
  }

  private List<LimitRow> rows(JsonValue all) {
    int count = all.items().size();
    if (count > LimitsFile.MOST_RULES) {
      mistakes.add(
          all.line(), "limits has " + count + " rules", "at most " + LimitsFile.MOST_RULES);
    }
    List<LimitRow> rows = new ArrayList<>();
    for (JsonValue item : all.items()) {
      LimitRow row = new LimitRowReader(item, mistakes).read();
      if (row != null) {
        checkForRepeat(row, rows);
        rows.add(row);
      }
    }
    return rows;
  }

  private void checkSchema(@Nullable JsonMember schema, int line) {
    if (schema == null) {
      mistakes.add(line, "schema is missing", SCHEMA);
    } else if (schema.value().kind() != Kind.STRING
        || !schema.value().text().equals(LimitsFile.SCHEMA)) {
      mistakes.add(schema.line(), "schema is " + schema.value().given(), SCHEMA);
    }
  }

  private void checkForRepeat(LimitRow row, List<LimitRow> before) {
    for (LimitRow other : before) {
      if (other.level() == row.level()
          && other.soft() == row.soft()
          && other.pattern().equals(row.pattern())) {
        mistakes.add(
            row.line(),
            "repeats the rule of line " + other.line() + " (" + row.subject() + ")",
            "one hard and one soft rule for each process, scope, type and callSite");
        return;
      }
    }
  }
}

package dev.trellis.options;

import dev.trellis.json.JsonException;
import dev.trellis.json.JsonTree;
import dev.trellis.runtime.decide.LimitRule.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Limits that stand in a file. Its format is described by {@code limits.schema.json} beside this
 * class.
 *
 * @param path the file, absolute
 * @param rows its rules, as they stand there; at least one, and no two for the same
 */
public record LimitsFile(Path path, List<LimitRow> rows) {

  /** The version of the format that this Trellis reads. */
  public static final String SCHEMA = "trellis-limits/1";

  /** The most rules that a file may have: each has figures in the report. */
  public static final int MOST_RULES = 100;

  /** Keeps a list of its own. */
  public LimitsFile {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a file.
   *
   * @param file which
   * @return what it holds
   * @throws BadFileException with a line for each mistake that is in it
   */
  static LimitsFile read(Path file) throws BadFileException {
    Mistakes mistakes = new Mistakes(file);
    List<LimitRow> rows = List.of();
    try {
      rows = new LimitsReader(mistakes).read(JsonTree.read(file));
    } catch (JsonException e) {
      mistakes.add(e.line(), String.valueOf(e.getMessage()), "a JSON file");
    } catch (IOException e) {
      throw new BadFileException(
          List.of(OneLine.of(file + " cannot be read: " + e) + "; accepted: a JSON file"));
    }
    mistakes.throwAny();
    return new LimitsFile(file, rows);
  }

  /** The first rule of a level that refuses, and bounds what is in use; null if there is none. */
  public @Nullable LimitRow firstWithLimit(Level level) {
    for (LimitRow row : rows) {
      if (row.level() == level && row.limit() != null) {
        return row;
      }
    }
    return null;
  }

  /** The rule that refuses for the whole process; null if there is none. */
  public @Nullable LimitRow process() {
    for (LimitRow row : rows) {
      if (row.level() == Level.PROCESS && !row.soft()) {
        return row;
      }
    }
    return null;
  }

  /** Whether any rule bounds what is in use: else there is nothing to come back to. */
  public boolean hasLimit() {
    for (Level level : Level.values()) {
      if (firstWithLimit(level) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether any bound is a share of the maximum heap. */
  public boolean hasShare() {
    for (LimitRow row : rows) {
      Limit limit = row.limit();
      if (limit != null && limit.heapShareHundredths() > 0) {
        return true;
      }
    }
    return false;
  }
}

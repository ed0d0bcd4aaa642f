package dev.trellis.gate;

import java.util.List;

/**
 * A committed list of bounds.
 *
 * @param rows at least one, no two of which bound the same
 */
public record Budget(List<BudgetRow> rows) {

  /** The version of the budget's file format that this Trellis reads. */
  public static final int SCHEMA_VERSION = 1;

  public Budget {
    rows = List.copyOf(rows);
  }
}

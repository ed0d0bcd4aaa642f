package dev.trellis.report;

import java.util.List;

/**
 * One scope's share of a report. What ran in no scope is in no row.
 *
 * @param scope its name; that of a nested one follows those of the outer ones: {@code import >
 *     parse}
 * @param figures its figures, without those of the scopes opened inside it; they stand in the row
 *     itself in JSON
 * @param types one row for each container type that had an event or a denial in it
 */
public record ScopeRow(String scope, Figures figures, List<TypeRow> types) {

  public ScopeRow {
    types = List.copyOf(types);
  }
}

package dev.trellis.viewer;

import dev.trellis.report.Figure;
import dev.trellis.report.TypeRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * A column of the page's table of types.
 *
 * @param name the figure's name
 * @param meaning what it means, in a sentence
 * @param seldom whether most reports have nothing in it
 * @param of its value for a type
 */
record TypeColumn(String name, String meaning, boolean seldom, ToLongFunction<TypeRow> of) {

  private static final Set<Figure> SELDOM =
      EnumSet.of(
          Figure.SHRINKS,
          Figure.REPLACES,
          Figure.NODES,
          Figure.REHASHED_SLOTS,
          Figure.DENIALS,
          Figure.DENIED_BYTES);

  /** Every column, in the order of the report, less those seldom used ones that are all zero. */
  static List<TypeColumn> worthShowing(List<TypeRow> rows) {
    List<TypeColumn> columns = new ArrayList<>();
    columns.add(
        new TypeColumn(
            "events", "Events: all storages created.", false, row -> row.figures().events()));
    for (Figure figure : Figure.values()) {
      columns.add(
          new TypeColumn(
              figure.jsonName(),
              figure.meaning(),
              SELDOM.contains(figure),
              row -> figure.of(row.figures())));
    }
    columns.add(
        new TypeColumn(
            "bornBefore",
            "Containers older than the weaving: final capacities leave them out.",
            true,
            TypeRow::bornBefore));
    columns.removeIf(
        column ->
            column.seldom() && rows.stream().allMatch(row -> column.of().applyAsLong(row) == 0));
    return columns;
  }
}

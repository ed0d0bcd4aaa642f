package dev.trellis.dist;

import dev.trellis.report.Figures;
import dev.trellis.report.ScopeRow;
import dev.trellis.report.TypeRow;
import dev.trellis.runtime.record.ScopeFigures;
import dev.trellis.runtime.scope.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns what was counted for scopes into rows of the report, by name. */
final class ScopeRows {

  private ScopeRows() {}

  static List<ScopeRow> of(List<ScopeFigures> figures, Scopes scopes) {
    Map<String, ScopeRow> rows = new TreeMap<>();
    for (ScopeFigures of : figures) {
      String name = scopes.nameOf(of.scope());
      List<TypeRow> types = Rows.types(of.types());
      Figures sum = Figures.ZERO;
      for (TypeRow type : types) {
        sum = sum.plus(type.figures());
      }
      if (!types.isEmpty()) {
        rows.put(name, new ScopeRow(name, sum, types));
      }
    }
    return new ArrayList<>(rows.values());
  }
}

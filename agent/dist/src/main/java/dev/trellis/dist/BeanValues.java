package dev.trellis.dist;

import dev.trellis.report.Figures;
import dev.trellis.report.SiteRow;
import dev.trellis.runtime.Engine;
import dev.trellis.runtime.record.Snapshot;
import dev.trellis.runtime.record.TypeFigures;
import java.util.Comparator;
import java.util.List;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.TabularData;
import javax.management.openmbean.TabularDataSupport;
import javax.management.openmbean.TabularType;
import org.jspecify.annotations.Nullable;

/** The bean's values as of one moment. Confined to a thread of Trellis's own. */
final class BeanValues {

  private static final int MOST_CALL_SITES = 50;

  private final Engine engine;
  private final Snapshot snapshot;
  private final Figures totals;

  BeanValues(Engine engine) {
    this.engine = engine;
    snapshot = engine.snapshot();
    Figures sum = Figures.ZERO;
    for (TypeFigures type : snapshot.types()) {
      sum = sum.plus(Rows.figures(type));
    }
    totals = sum;
  }

  /** A figure, or null if there is none of that name. */
  @Nullable Long figure(String name) {
    return switch (name) {
      case "events" -> totals.events();
      case "initials" -> totals.initials();
      case "growths" -> totals.growths();
      case "shrinks" -> totals.shrinks();
      case "replaces" -> totals.replaces();
      case "nodes" -> totals.nodes();
      case "requestedBytes" -> totals.requestedBytes();
      case "copiedBytes" -> totals.copiedBytes();
      case "rehashedSlots" -> totals.rehashedSlots();
      case "discardedBytes" -> totals.discardedBytes();
      case "denials" -> totals.denials();
      case "deniedBytes" -> totals.deniedBytes();
      case "dropped" -> engine.dropped();
      case "stacksTaken" -> engine.stacksTaken();
      case "stacksDropped" -> engine.stacksDropped();
      case "heldBytes" -> engine.heldBytes();
      default -> null;
    };
  }

  TabularData callSites() {
    List<SiteRow> rows = SiteRows.of(snapshot.sites());
    rows.sort(new ByRequestedBytes());
    TabularType type = BeanInfo.callSites();
    TabularDataSupport table = new TabularDataSupport(type);
    for (int i = 0; i < Math.min(MOST_CALL_SITES, rows.size()); i++) {
      SiteRow row = rows.get(i);
      Figures of = row.figures();
      @Nullable Object[] values = {
        i + 1,
        row.type(),
        row.stack().isEmpty() ? "" : row.stack().get(0),
        row.stack().toArray(new String[0]),
        of.events(),
        of.growths(),
        of.requestedBytes(),
        of.copiedBytes(),
        of.denials(),
        row.estimated(),
        row.ci95()
      };
      try {
        table.put(new CompositeDataSupport(type.getRowType(), BeanInfo.COLUMNS, values));
      } catch (OpenDataException e) {
        throw new IllegalStateException(e);
      }
    }
    return table;
  }

  /** Most first, then by name. A class, for a lambda is linked where it is first used. */
  private static final class ByRequestedBytes implements Comparator<SiteRow> {
    @Override
    public int compare(SiteRow one, SiteRow other) {
      int bytes = Long.compare(other.figures().requestedBytes(), one.figures().requestedBytes());
      return bytes != 0
          ? bytes
          : (one.type() + one.stack()).compareTo(other.type() + other.stack());
    }
  }
}

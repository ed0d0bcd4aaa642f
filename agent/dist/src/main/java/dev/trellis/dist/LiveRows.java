package dev.trellis.dist;

import dev.trellis.report.Holdings;
import dev.trellis.report.LiveRow;
import dev.trellis.runtime.live.Held;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Turns what a collection has left into rows of the report. */
final class LiveRows {

  /** Half the width of a 95 % interval, in standard errors. */
  private static final double Z95 = 1.959964;

  private LiveRows() {}

  /**
   * What was live at a moment.
   *
   * @param endMillis the end of the collection that showed it
   * @param collections of the whole heap, up to it
   * @param held rows by type and stack
   * @param bytes the sum, the estimated ones included
   */
  record Moment(long endMillis, long collections, List<Held> held, long bytes) {}

  static Moment moment(long endMillis, long collections, List<Held> held) {
    double bytes = 0;
    for (Held row : held) {
      bytes += row.bytes() + row.estimatedBytes();
    }
    return new Moment(endMillis, collections, held, Math.round(bytes));
  }

  /**
   * Rows for each class, and for each class and stack; what has no stack is in no row of a site.
   *
   * @param nowMillis the end of the report
   * @param names of the container types, by index
   */
  static Holdings holdings(Moment moment, long nowMillis, IntFunction<String> names) {
    Map<String, Sum> types = new TreeMap<>();
    Map<String, Sum> sites = new TreeMap<>();
    for (Held row : moment.held()) {
      String type = names.apply(row.type());
      sum(types, type, type, List.of()).add(row);
      if (!row.frames().isEmpty()) {
        String key = type + "\n" + String.join("\n", row.frames());
        sum(sites, key, type, row.frames()).add(row);
      }
    }
    return new Holdings(
        JvmFacts.utc(moment.endMillis()),
        Math.max(0, nowMillis - moment.endMillis()),
        moment.collections(),
        rows(types),
        rows(sites));
  }

  private static Sum sum(Map<String, Sum> sums, String key, String type, List<String> stack) {
    Sum known = sums.get(key);
    if (known == null) {
      known = new Sum(type, stack);
      sums.put(key, known);
    }
    return known;
  }

  private static List<LiveRow> rows(Map<String, Sum> sums) {
    List<LiveRow> rows = new ArrayList<>(sums.size());
    for (Sum sum : sums.values()) {
      rows.add(sum.row());
    }
    return rows;
  }

  private static final class Sum {
    private final String type;
    private final List<String> stack;
    private long count;
    private long bytes;
    private double estimatedBytes;
    private double variance;

    Sum(String type, List<String> stack) {
      this.type = type;
      this.stack = stack;
    }

    void add(Held held) {
      count += held.count();
      bytes += held.bytes();
      estimatedBytes += held.estimatedBytes();
      variance += held.variance();
    }

    LiveRow row() {
      return new LiveRow(
          type,
          stack,
          count,
          bytes,
          Math.round(estimatedBytes),
          (long) Math.ceil(Z95 * Math.sqrt(variance)));
    }
  }
}

package dev.trellis.gate;

import dev.trellis.report.Figure;
import dev.trellis.report.Figures;
import dev.trellis.report.Quantities;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What a budget row can bound: every figure of a report, and {@code events}, the sum of those that
 * count storages.
 *
 * @param name its name in budgets
 * @param inBytes whether its unit is bytes; else it is a count
 * @param of its value among the figures of a type or a run
 */
public record Measure(String name, boolean inBytes, ToLongFunction<Figures> of) {

  private static final List<Measure> ALL = all();

  /** The measure of that name, if there is one. */
  public static Optional<Measure> named(String name) {
    return ALL.stream().filter(measure -> measure.name.equals(name)).findFirst();
  }

  /** All names, in the order of the report. */
  public static List<String> names() {
    return ALL.stream().map(Measure::name).toList();
  }

  /** The exact value, with its unit if that is bytes. */
  String exact(long value) {
    return Quantities.grouped(value) + (inBytes ? " B" : "");
  }

  private static List<Measure> all() {
    List<Measure> all = new ArrayList<>();
    for (Figure figure : Figure.values()) {
      all.add(new Measure(figure.jsonName(), figure.unit() == Figure.Unit.BYTES, figure::of));
    }
    all.add(new Measure("events", false, Figures::events));
    return List.copyOf(all);
  }
}

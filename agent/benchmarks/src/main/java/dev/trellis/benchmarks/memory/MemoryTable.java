package dev.trellis.benchmarks.memory;

import dev.trellis.benchmarks.machine.Configuration;
import dev.trellis.benchmarks.tables.Cells;
import dev.trellis.benchmarks.tables.MarkdownTable;
import dev.trellis.benchmarks.tables.Quartiles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Lays the configurations below each other. Differences are those to the empty agent of the same
 * round; what one more call site or core takes is the difference of those between two shapes.
 */
public final class MemoryTable {

  private static final double MIB = 1 << 20;
  private static final double KIB = 1 << 10;

  private static final List<String> COLUMNS =
      List.of(
          "JDK",
          "program",
          "configuration",
          "call sites",
          "resident, MiB",
          "at its peak, MiB",
          "over the empty agent: resident, MiB",
          "over it: at its peak, MiB",
          "over it: heap, MiB",
          "over it: resident and heap, MiB",
          "one more costs, KiB");

  private final List<MemoryUse> uses;

  private MemoryTable(List<MemoryUse> uses) {
    this.uses = uses;
  }

  /** The table of these processes, below these lines. */
  public static MarkdownTable of(List<String> notes, List<MemoryUse> uses) {
    MarkdownTable table = new MarkdownTable(notes, COLUMNS);
    for (String jdk : uses.stream().map(MemoryUse::jdk).distinct().toList()) {
      MemoryTable here =
          new MemoryTable(uses.stream().filter(use -> use.jdk().equals(jdk)).toList());
      for (Shape shape : Shape.values()) {
        for (Configuration configuration : MemoryRun.CONFIGURATIONS) {
          table.add(here.row(jdk, shape, configuration));
        }
      }
    }
    return table;
  }

  private List<String> row(String jdk, Shape shape, Configuration configuration) {
    List<MemoryUse> these =
        uses.stream()
            .filter(use -> use.shape() == shape && use.configuration() == configuration)
            .toList();
    return List.of(
        jdk,
        shape.label(),
        configuration.label(),
        configuration.isTrellis() ? String.valueOf(these.get(0).callSiteCount()) : "-",
        Cells.figure(Quartiles.median(mib(these, MemoryUse::settledBytes)), 1),
        Cells.figure(Quartiles.median(mib(these, MemoryUse::peakBytes)), 1),
        over(these, MemoryUse::settledBytes),
        over(these, MemoryUse::peakBytes),
        over(these, MemoryUse::heapBytes),
        over(these, MemoryUse::bytes),
        further(these, shape));
  }

  private static List<Double> mib(List<MemoryUse> these, ToDoubleFunction<MemoryUse> bytes) {
    return these.stream().map(use -> bytes.applyAsDouble(use) / MIB).toList();
  }

  private String over(List<MemoryUse> these, ToDoubleFunction<MemoryUse> bytes) {
    List<Double> more = new ArrayList<>();
    for (MemoryUse use : these) {
      more.add(over(use, bytes) / MIB);
    }
    return Cells.spread(Quartiles.of(more), 1);
  }

  private double over(MemoryUse use, ToDoubleFunction<MemoryUse> bytes) {
    return bytes.applyAsDouble(use)
        - bytes.applyAsDouble(the(use.round(), use.shape(), Configuration.EMPTY_AGENT));
  }

  /** Of resident and heap together; what is more than in the shape with few of both. */
  private String further(List<MemoryUse> these, Shape shape) {
    if (shape == Shape.FEW_SITES || !these.get(0).configuration().isTrellis()) {
      return "-";
    }
    List<Double> further = new ArrayList<>();
    boolean sites = shape == Shape.MANY_SITES;
    for (MemoryUse use : these) {
      MemoryUse few = the(use.round(), Shape.FEW_SITES, use.configuration());
      double more = over(use, MemoryUse::bytes) - over(few, MemoryUse::bytes);
      double count =
          sites
              ? use.callSiteCount() - few.callSiteCount()
              : shape.cores() - Shape.FEW_SITES.cores();
      further.add(more / count / KIB);
    }
    return Cells.spread(Quartiles.of(further), 2) + (sites ? " a call site" : " a core");
  }

  private MemoryUse the(int round, Shape shape, Configuration configuration) {
    for (MemoryUse use : uses) {
      if (use.round() == round && use.shape() == shape && use.configuration() == configuration) {
        return use;
      }
    }
    throw new IllegalArgumentException(
        "round " + round + " has no " + shape + " with \"" + configuration.label() + "\"");
  }
}

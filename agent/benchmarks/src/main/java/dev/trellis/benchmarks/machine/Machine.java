package dev.trellis.benchmarks.machine;

import dev.trellis.benchmarks.tables.Cells;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** What a reader must know of the machine to judge a figure. Linux alone is described in full. */
public final class Machine {

  private final double loadAtStart = load();

  /** Remembers the load before anything is measured. */
  public Machine() {}

  /**
   * The lines above a table: when, where, on what, how often, and beside what other load (average
   * of one minute). Called when the measurement is over.
   */
  public List<String> notes(List<Jdk> jdks, String runs) throws IOException {
    return List.of(
        "date: " + LocalDate.now(ZoneOffset.UTC),
        "processor: "
            + processor(Path.of("/proc/cpuinfo"))
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " cores; "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.version"),
        "JDKs: " + jdks.stream().map(Jdk::version).collect(Collectors.joining(", ")),
        "n: " + runs,
        "load average: "
            + Cells.figure(loadAtStart, 2)
            + " at the start, "
            + Cells.figure(load(), 2)
            + " at the end");
  }

  /** The first model name there; where the kernel gives none, the architecture. */
  static String processor(Path cpuInfo) throws IOException {
    if (Files.isReadable(cpuInfo)) {
      for (String line : Files.readAllLines(cpuInfo)) {
        if (line.startsWith("model name")) {
          return line.substring(line.indexOf(':') + 1).strip();
        }
      }
    }
    return System.getProperty("os.arch");
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}

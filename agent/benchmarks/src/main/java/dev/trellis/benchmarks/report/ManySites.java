package dev.trellis.benchmarks.report;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * The program whose report is measured: grows at 5,000 call sites, has the report written again and
 * again until that is compiled, and then looks how long it takes, and how long a thread that does
 * nothing but read the clock stands still meanwhile.
 */
public final class ManySites {

  static final int SITES = 5_000;

  private static final int WARM_UPS = 40;
  private static final int REPORTS = 20;
  private static final String BEAN = "dev.trellis:type=Growth";
  private static final double MILLI_NANOS = 1e6;

  private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
  private final ObjectName bean;

  private ManySites() throws Exception {
    bean = new ObjectName(BEAN);
    while (!server.isRegistered(bean)) {
      Thread.onSpinWait(); // it comes once the program has begun
    }
  }

  /** Prints bytes, milliseconds a report, and the longest gaps with and without one. */
  public static void main(String[] args) throws Exception {
    for (int site = 0; site < SITES; site++) {
      int unused = CallTree.grow(site);
    }
    ManySites many = new ManySites();
    for (int i = 0; i < WARM_UPS; i++) {
      many.write();
    }
    ClockReader busy = ClockReader.begin();
    long begin = System.nanoTime();
    for (int i = 0; i < REPORTS; i++) {
      many.write();
    }
    long took = System.nanoTime() - begin;
    double written = busy.longestGapMillis();
    ClockReader alone = ClockReader.begin();
    Thread.sleep(Math.round(took / MILLI_NANOS));
    double quiet = alone.longestGapMillis();
    long bytes = Files.size(Path.of(args[0]));
    System.out.println(bytes + " " + took / MILLI_NANOS / REPORTS + " " + written + " " + quiet);
  }

  /** Returns when it is there. */
  private void write() throws Exception {
    Object unused = server.invoke(bean, "dump", null, null);
  }
}

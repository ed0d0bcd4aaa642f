package dev.trellis.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** That the agent was there in a run that is to be compared with one without it: its report. */
public final class Proof {

  private Proof() {}

  /** Forgets the report of the run before. */
  public static void clear(Path report) throws IOException {
    Files.deleteIfExists(report);
  }

  /**
   * Checks, after a run, that there is a report exactly if the configuration has the agent.
   *
   * @throws IOException when it is not so: what was measured is then not what the table would say
   */
  public static void check(Configuration configuration, Path report) throws IOException {
    check(configuration.label(), configuration.isTrellis(), report);
  }

  /**
   * The same of a configuration by its label.
   *
   * @throws IOException as above
   */
  public static void check(String label, boolean isTrellis, Path report) throws IOException {
    if (Files.exists(report) != isTrellis) {
      throw new IOException(
          "the run with configuration \""
              + label
              + "\" left "
              + (isTrellis ? "no report" : "a report")
              + ", so its figures mean nothing");
    }
  }
}

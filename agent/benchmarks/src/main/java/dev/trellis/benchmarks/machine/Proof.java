package dev.trellis.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * That what is measured was there in a run that is to be compared with one without it: the agent's
 * report, a recording.
 */
public final class Proof {

  private Proof() {}

  /** Forgets that of the run before. */
  public static void clear(Path proof) throws IOException {
    Files.deleteIfExists(proof);
  }

  /**
   * Checks, after a run, that there is a report exactly if the setup leaves one.
   *
   * @throws IOException when it is not so: what was measured is then not what the table would say
   */
  public static void check(Setup setup, Path proof) throws IOException {
    check(setup.label(), setup.leavesProof(), proof);
  }

  /**
   * The same of a setup by its label.
   *
   * @throws IOException as above
   */
  public static void check(String label, boolean leavesProof, Path proof) throws IOException {
    if (Files.exists(proof) != leavesProof) {
      throw new IOException(
          "the run with configuration \""
              + label
              + "\" left "
              + (leavesProof ? "no report" : "a report")
              + ", so its figures mean nothing");
    }
  }
}

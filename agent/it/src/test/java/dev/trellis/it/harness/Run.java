package dev.trellis.it.harness;

import dev.trellis.report.Report;
import java.nio.file.Path;
import java.util.List;

/**
 * What a child JVM left behind.
 *
 * @param exit its exit status; 128 and the signal's number after a signal
 * @param out everything it wrote to standard output
 * @param err everything it wrote to standard error
 * @param reportPath where its report was expected
 * @param command how it was started, for failure messages
 */
public record Run(int exit, String out, String err, Path reportPath, String command) {

  /** The report; valid and consistent, or an AssertionError is thrown. */
  public Report report() {
    return ReportSchema.read(reportPath);
  }

  /** Standard output, line by line. */
  public List<String> lines() {
    return out.lines().toList();
  }

  /**
   * This run, if it ended well.
   *
   * @throws AssertionError with all output if it did not end with status 0
   */
  public Run succeeded() {
    if (exit != 0) {
      throw new AssertionError(this);
    }
    return this;
  }

  @Override
  public String toString() {
    return "exit " + exit + " of " + command + "\nstdout: " + out + "\nstderr: " + err;
  }
}

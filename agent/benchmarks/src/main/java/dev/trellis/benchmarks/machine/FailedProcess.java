package dev.trellis.benchmarks.machine;

import java.io.IOException;
import java.util.List;

/** A process that ended with another status than 0. */
public final class FailedProcess extends IOException {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_REASON = 120;

  private final String reason;

  /**
   * With what it wrote to stderr.
   *
   * @param status other than 0
   */
  FailedProcess(List<String> command, int status, String errors) {
    super(
        "\""
            + String.join(" ", command)
            + "\" ended with status "
            + status
            + ": "
            + errors.strip().replace('\n', ' '));
    reason = "status " + status + told(errors);
  }

  /** Status and the line that tells most, for a cell of a table. */
  public String reason() {
    return reason;
  }

  private static String told(String errors) {
    List<String> lines = errors.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    for (String line : lines) {
      if (line.contains("Error") || line.contains("Exception")) {
        return ": " + line.substring(0, Math.min(line.length(), LONGEST_REASON));
      }
    }
    return lines.isEmpty()
        ? ""
        : ": " + lines.get(0).substring(0, Math.min(lines.get(0).length(), LONGEST_REASON));
  }
}

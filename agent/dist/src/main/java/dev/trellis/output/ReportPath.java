package dev.trellis.output;

import dev.trellis.options.FilePattern;
import java.nio.file.Path;

/** Where the report of one process goes. */
public final class ReportPath {
  private ReportPath() {}

  /**
   * The pattern's file for one process. To be taken once, at the start: the path is absolute, and
   * so every report of a run goes to the same file.
   *
   * @param pid the process id
   * @param startMillis the start time in milliseconds since 1970
   */
  public static Path of(FilePattern pattern, long pid, long startMillis) {
    return Path.of(pattern.expand(pid, startMillis)).toAbsolutePath();
  }
}

package dev.trellis.output;

/**
 * How writing a report ended.
 *
 * @param outcome whether the file holds the new content, or what it held before
 * @param reason one line that says why it failed and names the file; empty when it did not
 */
public record WriteResult(Outcome outcome, String reason) {
  /** The two ways in which writing can end. */
  public enum Outcome {
    /** The file holds the new content. */
    WRITTEN,
    /** The file is as it was before. */
    FAILED
  }

  static final WriteResult WRITTEN = new WriteResult(Outcome.WRITTEN, "");

  /**
   * One that failed.
   *
   * @param reason why, in one line
   */
  public static WriteResult failed(String reason) {
    return new WriteResult(Outcome.FAILED, reason);
  }

  /** Whether the file holds the new content. */
  public boolean isWritten() {
    return outcome == Outcome.WRITTEN;
  }
}

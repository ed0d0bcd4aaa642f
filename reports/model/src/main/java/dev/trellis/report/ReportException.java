package dev.trellis.report;

/** A report is missing, cannot be read or is damaged. The message is one line that says which. */
public final class ReportException extends RuntimeException {

  /** A refusal without a cause. */
  public ReportException(String message) {
    super(message);
  }

  /** A refusal and what lies behind it. */
  public ReportException(String message, Throwable cause) {
    super(message, cause);
  }
}

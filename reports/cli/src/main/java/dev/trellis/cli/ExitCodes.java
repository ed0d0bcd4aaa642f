package dev.trellis.cli;

/** What the command's exit codes mean; the same for every command. */
final class ExitCodes {

  /** Done, and a budget is kept. */
  static final int OK = 0;

  /** A budget is exceeded. */
  static final int EXCEEDED = 1;

  /** The command line, or a file that belongs to it such as the budget, is not understood. */
  static final int USAGE = 2;

  /** The report is missing, unreadable or damaged. */
  static final int UNREADABLE_REPORT = 3;

  /**
   * The report cannot be judged, the budget is missing, a JVM cannot be attached to, or what is to
   * be compared cannot be run or left no report.
   */
  static final int CANNOT_JUDGE = 4;

  /** A fault of Trellis itself. */
  static final int INTERNAL = 70;

  private ExitCodes() {}
}

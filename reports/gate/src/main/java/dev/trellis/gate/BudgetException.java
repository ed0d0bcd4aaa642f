package dev.trellis.gate;

/** A budget cannot be used. The message is one line that names the file and, if one is, the row. */
public final class BudgetException extends RuntimeException {

  private final boolean absent;

  private BudgetException(String message, boolean absent, Throwable cause) {
    super(message, cause);
    this.absent = absent;
  }

  BudgetException(String message) {
    super(message);
    this.absent = false;
  }

  static BudgetException absent(String message, Throwable cause) {
    return new BudgetException(message, true, cause);
  }

  static BudgetException malformed(String message, Throwable cause) {
    return new BudgetException(message, false, cause);
  }

  /** Whether the file is missing or cannot be read, rather than badly written. */
  public boolean isAbsent() {
    return absent;
  }
}

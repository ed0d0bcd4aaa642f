package dev.trellis.it.programs;

/** Runs a step while the policy denies what this thread asks for. */
final class Denial {

  /** Denies nothing. */
  static final int NEVER = -1;

  private static final String ERROR = "GrowthDeniedError";

  private Denial() {}

  /**
   * Runs a step.
   *
   * @param which the request to deny, counted from 1; 0 denies all, {@link #NEVER} none
   * @return whether the step threw the error of a denial
   */
  static boolean strikes(int which, Runnable step) {
    Thread thread = Thread.currentThread();
    String name = which == NEVER ? "granted" : "deny " + which;
    try {
      thread.setName(name);
      step.run();
      return false;
    } catch (OutOfMemoryError e) {
      thread.setName("granted");
      if (!e.getClass().getSimpleName().equals(ERROR)) {
        throw e;
      }
      return true;
    } finally {
      thread.setName("granted");
    }
  }
}

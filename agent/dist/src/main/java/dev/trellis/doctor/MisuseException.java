package dev.trellis.doctor;

/** What a command of the agent's jar was given cannot be used. The message is one line. */
public final class MisuseException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * A misuse.
   *
   * @param message what was given, and what is accepted
   */
  public MisuseException(String message) {
    super(message);
  }
}

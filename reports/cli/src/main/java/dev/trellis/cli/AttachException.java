package dev.trellis.cli;

/** A JVM could not be attached to, or the agent was refused there. The message is one line. */
final class AttachException extends RuntimeException {

  private final int exitCode;

  private AttachException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** What was given is not accepted: by this command, or by the agent in the JVM. */
  static AttachException refused(String message) {
    return new AttachException(ExitCodes.USAGE, message);
  }

  /** The JVM cannot be reached: nothing is known of it. */
  static AttachException impossible(String message) {
    return new AttachException(ExitCodes.CANNOT_JUDGE, message);
  }

  /** The agent itself failed in the JVM. */
  static AttachException failed(String message) {
    return new AttachException(ExitCodes.INTERNAL, message);
  }

  int exitCode() {
    return exitCode;
  }
}

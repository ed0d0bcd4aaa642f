package dev.trellis.cli;

/** What the command was given cannot be used. The message is one line. */
final class UsageException extends RuntimeException {

  UsageException(String message) {
    super(message);
  }

  UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}

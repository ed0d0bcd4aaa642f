package dev.trellis.doctor;

/** What the doctor was given cannot be used. The message is one line. */
final class MisuseException extends Exception {
  private static final long serialVersionUID = 1L;

  MisuseException(String message) {
    super(message);
  }
}

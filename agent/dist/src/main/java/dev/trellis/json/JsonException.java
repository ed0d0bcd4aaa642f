package dev.trellis.json;

/** A file is not JSON. The message is one line. */
public final class JsonException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;

  JsonException(int line, String message) {
    super(message);
    this.line = line;
  }

  /** Where, from 1. */
  public int line() {
    return line;
  }
}

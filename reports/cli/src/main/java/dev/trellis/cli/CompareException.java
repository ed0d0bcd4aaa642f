package dev.trellis.cli;

/** The runs of a comparison cannot be made. The message is one line. */
final class CompareException extends RuntimeException {

  CompareException(String message) {
    super(message);
  }
}

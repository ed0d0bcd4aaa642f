package dev.trellis.weaver;

/** A file of woven classes that cannot be used; the message says what about it, without a name. */
public final class DamagedPackException extends Exception {

  private static final long serialVersionUID = 1L;

  DamagedPackException(String message) {
    super(message);
  }
}

package dev.trellis.runtime.decide;

/**
 * What a program gets where the policy denied it storage. It can only name the supertype, since it
 * cannot see Trellis: what it does about a heap that is full, it does about a limit that is
 * reached.
 */
public final class GrowthDeniedError extends OutOfMemoryError {

  private static final long serialVersionUID = 1L;

  /**
   * An error.
   *
   * @param message site, call, requested bytes, limit and what was in use
   */
  public GrowthDeniedError(String message) {
    super(message);
  }

  /** Whoever reads it elsewhere cannot see this class. */
  private Object writeReplace() {
    OutOfMemoryError plain = new OutOfMemoryError(getMessage());
    plain.setStackTrace(getStackTrace());
    return plain;
  }
}

package dev.trellis.runtime.decide;

import java.util.function.LongSupplier;

/**
 * What a program gets where the policy denied it storage. It can only name the supertype, since it
 * cannot see Trellis: what it does about a heap that is full, it does about a limit that is
 * reached. Who must tell it from the JVM's own, such as {@code dev.trellis.api.Growth}, knows it by
 * the interface, which is the JDK's, and has the requested bytes from it.
 */
public final class GrowthDeniedError extends OutOfMemoryError implements LongSupplier {

  private static final long serialVersionUID = 1L;

  private final long requestedBytes;

  /**
   * An error.
   *
   * @param message site, call, requested bytes, limit and what was in use
   * @param requestedBytes how large the storage would have been
   */
  public GrowthDeniedError(String message, long requestedBytes) {
    super(message);
    this.requestedBytes = requestedBytes;
  }

  /** How large the storage would have been that was denied. Bytes. */
  @Override
  public long getAsLong() {
    return requestedBytes;
  }

  /** Whoever reads it elsewhere cannot see this class. */
  private Object writeReplace() {
    OutOfMemoryError plain = new OutOfMemoryError(getMessage());
    plain.setStackTrace(getStackTrace());
    return plain;
  }
}

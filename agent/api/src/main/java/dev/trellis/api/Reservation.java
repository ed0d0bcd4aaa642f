package dev.trellis.api;

import java.util.function.LongSupplier;

/** What became of a request for room. Immutable; any thread may read it. */
public final class Reservation {

  /** The three answers. */
  public enum Outcome {
    /** The container has the room. */
    GRANTED,
    /** The policy of the agent denied the storage; another time it may grant it. */
    DENIED,
    /** No array is that long, or the heap does not have the room now. */
    TOO_LARGE
  }

  static final Reservation GRANTED = new Reservation(Outcome.GRANTED, 0, "");
  static final Reservation TOO_LARGE =
      new Reservation(
          Outcome.TOO_LARGE, 0, "more than an array can hold, or than the heap has left");

  private final Outcome outcome;
  private final long requestedBytes;
  private final String message;

  private Reservation(Outcome outcome, long requestedBytes, String message) {
    this.outcome = outcome;
    this.requestedBytes = requestedBytes;
    this.message = message;
  }

  /**
   * What an error means that a container threw for want of room. The agent's own tells the bytes by
   * an interface of the JDK's, since this class cannot name it; the JVM's are plain.
   */
  static Reservation refused(OutOfMemoryError error) {
    if (!(error instanceof LongSupplier denial)) {
      return TOO_LARGE;
    }
    String message = error.getMessage();
    return new Reservation(Outcome.DENIED, denial.getAsLong(), message == null ? "" : message);
  }

  /** Which of the three it is. */
  public Outcome outcome() {
    return outcome;
  }

  /** Whether the container has the room. */
  public boolean isGranted() {
    return outcome == Outcome.GRANTED;
  }

  /**
   * How large the storage would have been that was denied. Bytes, more than 0; 0 unless {@link
   * Outcome#DENIED}.
   */
  public long requestedBytes() {
    return requestedBytes;
  }

  /**
   * Why there is no room, for people: of a denial the growth site, the calling line, the bytes, and
   * what the policy says to it. Empty if it was granted.
   */
  public String message() {
    return message;
  }

  /** The outcome and the message. */
  @Override
  public String toString() {
    return message.isEmpty() ? outcome.name() : outcome.name() + ": " + message;
  }
}

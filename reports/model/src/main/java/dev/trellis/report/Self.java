package dev.trellis.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Trellis itself cost the program, and what it did not see.
 *
 * @param eventNanos nanoseconds that recording one event cost, as timed at start; at least 0
 * @param stacksTaken stacks walked
 * @param stacksDropped stacks that should have been walked and were not
 * @param heldBytes heap bytes that the recorder holds
 * @param dropped events that happened and were not counted; if above 0 the figures are too low
 * @param ownEvents events that Trellis or the policy caused; in no other figure
 * @param reports reports written so far by this run, this one included
 * @param canaryAtStart whether an event of known size was seen as such right after weaving
 * @param canaryAtEnd the same right before this report; null if it was not tried
 * @param notes what else is to be known, one sentence each
 */
public record Self(
    double eventNanos,
    long stacksTaken,
    long stacksDropped,
    long heldBytes,
    long dropped,
    long ownEvents,
    long reports,
    boolean canaryAtStart,
    @Nullable Boolean canaryAtEnd,
    List<String> notes) {

  /**
   * @throws IllegalArgumentException if {@code eventNanos} is not a finite number
   */
  public Self {
    notes = List.copyOf(notes);
    if (!Double.isFinite(eventNanos)) {
      throw new IllegalArgumentException("eventNanos must be finite, was " + eventNanos);
    }
  }

  /** Whether recording was seen to work both after weaving and at the end. */
  public boolean alive() {
    return canaryAtStart && Boolean.TRUE.equals(canaryAtEnd);
  }
}

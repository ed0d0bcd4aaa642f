package dev.trellis.dist;

import dev.trellis.output.AgentLog;
import dev.trellis.runtime.record.SampleListener;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import org.jspecify.annotations.Nullable;

/**
 * Tells flight recordings of samples and denials. Called in the middle of growth, with the guard
 * set.
 */
final class FlightEvents implements SampleListener {

  private FlightEvents() {}

  /**
   * Has everything loaded and linked that an event will need, which must be before anything is
   * woven; takes as long as a flight recording needs to start.
   *
   * @return who is to be told, or null where there are no flight recordings
   */
  static @Nullable SampleListener prepare(AgentLog log) {
    try {
      FlightEvents events = new FlightEvents();
      FlightRecorder.register(GrowthEvent.class);
      try (Recording recording = new Recording()) {
        boolean unused = recording.enable(GrowthEvent.class).hashCode() == 0;
        recording.start();
        events.sampled(FlightEvents.class, -1, 0, 0, 0);
        events.denied(FlightEvents.class, 0);
        unused |= recording.stop();
      }
      return events;
    } catch (Exception | LinkageError e) { // the module may not be there
      log.warn("jfr: there will be no events in flight recordings: " + e);
      return null;
    }
  }

  @Override
  public void sampled(
      @Nullable Class<?> container, int oldLength, int newLength, long bytes, double weight) {
    GrowthEvent event = new GrowthEvent();
    if (event.isEnabled()) {
      event.type = container;
      event.oldLength = oldLength;
      event.newLength = newLength;
      event.requestedBytes = bytes;
      event.estimatedBytes = Math.round(bytes * weight);
      event.commit();
    }
  }

  @Override
  public void denied(@Nullable Class<?> container, long bytes) {
    GrowthEvent event = new GrowthEvent();
    if (event.isEnabled()) {
      event.type = container;
      event.oldLength = -1;
      event.newLength = -1;
      event.requestedBytes = bytes;
      event.denied = true;
      event.commit();
    }
  }
}

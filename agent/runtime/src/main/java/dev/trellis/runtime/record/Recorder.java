package dev.trellis.runtime.record;

import dev.trellis.runtime.compact.Compaction;
import dev.trellis.runtime.live.Watches;
import dev.trellis.runtime.stack.StackMode;
import dev.trellis.runtime.stack.StackOptions;
import org.jspecify.annotations.Nullable;

/**
 * Counts events, and finds out what caused them as far as it was asked to. One for each process;
 * called by all threads, each with a stripe of its own. Nothing is thrown from here but a
 * StackOverflowError, before anything is counted.
 */
public abstract class Recorder {

  /** That an event was not counted, for it is none of the usual. */
  public static final long UNUSUAL = -1;

  Recorder() {}

  /**
   * The recorder for what was asked. Each class makes its own, typed as this one, so that the
   * verifier loads none but the one that is made.
   *
   * @param types the container types
   * @param sites the most growth sites there can be
   * @param options which stacks to take
   * @return the recorder
   */
  public static Recorder of(Types types, int sites, StackOptions options) {
    if (options.mode() == StackMode.OFF) {
      return PlainRecorder.make();
    }
    return options.mode() == StackMode.ALL
        ? ExactRecorder.make(types, options)
        : SamplingRecorder.make(types, sites, options);
  }

  /**
   * The same, with what is to be done beside it.
   *
   * @param types the container types
   * @param sites the most growth sites there can be
   * @param options which stacks to take
   * @param watches where what is watched is handed over; null if nothing is
   * @param compaction who accounts for storages that are shorter than the JDK's; null if none is
   * @return the recorder
   */
  public static Recorder of(
      Types types,
      int sites,
      StackOptions options,
      @Nullable Watches watches,
      @Nullable Compaction compaction) {
    Recorder counts = of(types, sites, options);
    if (watches != null) {
      counts = WatchingRecorder.around(counts, types, options, watches);
    }
    return compaction == null ? counts : CompactingRecorder.around(counts, compaction);
  }

  /**
   * Counts an event if it is one of the usual: most are, and have a short way through here.
   *
   * @param stripe the current thread's
   * @param site id of the growth site
   * @param type index of the container's type
   * @param oldLength elements before, or -1
   * @param newLength elements after, or -1 for an abandonment
   * @return bytes of the new storage; {@link #UNUSUAL} if nothing was done: ask {@link #event}
   */
  public long usual(Stripe stripe, int site, int type, int oldLength, int newLength) {
    return UNUSUAL;
  }

  /**
   * Counts an event.
   *
   * @param stripe the current thread's
   * @param site id of the growth site
   * @param type index of the container's type
   * @param oldLength elements before, or -1
   * @param newLength elements after, or -1 for an abandonment
   * @return bytes of the new storage; 0 if there is none, or the event was dropped
   */
  public abstract long event(Stripe stripe, int site, int type, int oldLength, int newLength);

  /**
   * Counts a denial.
   *
   * @param stripe the current thread's
   * @param type index of the container's type
   * @param bytes what was requested
   */
  public abstract void denied(Stripe stripe, int type, long bytes);

  /**
   * Takes a storage that was told of just before; nothing where storages are not watched.
   *
   * @param stripe the current thread's
   * @param site id of the growth site
   * @param storage what was made or taken over there
   */
  public void born(Stripe stripe, int site, Object storage) {}

  /**
   * Changes the mean number of requested bytes between two samples; without effect where there are
   * none. Each stripe draws anew at its next event, which is itself judged by the draw before it;
   * what was drawn before keeps its weight.
   *
   * @param bytes 1 or more
   */
  public void sampleEvery(long bytes) {}

  /**
   * Has somebody told of samples and denials from now on, where there are any.
   *
   * @param who is told
   */
  public void tell(SampleListener who) {}
}

package dev.trellis.runtime.record;

/**
 * Three figures of all types together, as of a moment. Cheaper than a {@link Snapshot} by the
 * histograms: nothing is copied, and no writer is waited for, so an event that is being written may
 * be in one figure and not yet in another. None ever falls.
 *
 * @param requestedBytes bytes of all storages made
 * @param copiedBytes bytes copied from old to new storages
 * @param denials count of denied requests
 */
public record Sums(long requestedBytes, long copiedBytes, long denials) {}

package dev.trellis.runtime.record;

import java.util.Arrays;

/**
 * The figures of one container type, summed over stripes. Confined to the thread that takes the
 * snapshot.
 */
public final class TypeFigures {

  private final ContainerType type;
  private long initials;
  private long growths;
  private long shrinks;
  private long replaces;
  private long requestedBytes;
  private long copiedBytes;
  private long rehashedSlots;
  private long discardedBytes;
  private long denials;
  private long deniedBytes;

  /** As long as the longest that was added: most types have seen short storages only, or none. */
  private long[] arrivals = {};

  private long[] departures = {};

  TypeFigures(ContainerType type) {
    this.type = type;
  }

  /** Adds what a stripe holds, as it was between two of its events. */
  void add(Cut cut) {
    initials += cut.sums[0];
    growths += cut.sums[1];
    shrinks += cut.sums[2];
    replaces += cut.sums[3];
    requestedBytes += cut.sums[4];
    copiedBytes += cut.sums[5];
    rehashedSlots += cut.sums[6];
    discardedBytes += cut.sums[7];
    denials += cut.sums[8];
    deniedBytes += cut.sums[9];
    arrivals = sum(arrivals, cut.arrivals);
    departures = sum(departures, cut.departures);
  }

  private static long[] sum(long[] before, long[] added) {
    long[] to = before.length < added.length ? Arrays.copyOf(before, added.length) : before;
    for (int i = 0; i < added.length; i++) {
      to[i] += added[i];
    }
    return to;
  }

  /** The type. */
  public ContainerType type() {
    return type;
  }

  /** Count of first storages. */
  public long initials() {
    return type.kind() == StorageKind.NODE ? 0 : initials;
  }

  /** Count of nodes. */
  public long nodes() {
    return type.kind() == StorageKind.NODE ? initials : 0;
  }

  /** Count of replacements by longer ones. */
  public long growths() {
    return growths;
  }

  /** Count of replacements by shorter ones. */
  public long shrinks() {
    return shrinks;
  }

  /** Count of replacements by equally long ones. */
  public long replaces() {
    return replaces;
  }

  /** Bytes of all storages made. */
  public long requestedBytes() {
    return requestedBytes;
  }

  /** Bytes copied from old to new storages. */
  public long copiedBytes() {
    return copiedBytes;
  }

  /** Slots of hash tables that were rehashed. */
  public long rehashedSlots() {
    return rehashedSlots;
  }

  /** Bytes of old storages given up. */
  public long discardedBytes() {
    return discardedBytes;
  }

  /** Count of denied requests. */
  public long denials() {
    return denials;
  }

  /** Bytes of denied requests. */
  public long deniedBytes() {
    return deniedBytes;
  }

  /** Whether anything was counted at all. */
  public boolean isEmpty() {
    return initials + growths + shrinks + replaces + denials + discardedBytes == 0;
  }

  /**
   * Storages that came into being, by {@link Buckets} index, as far as there are any; a node is one
   * of no length.
   */
  public long[] arrivals() {
    return arrivals.clone();
  }

  /** Storages that were given up, by {@link Buckets} index, as far as there are any. */
  public long[] departures() {
    return departures.clone();
  }
}

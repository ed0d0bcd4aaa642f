package dev.trellis.runtime.record;

import dev.trellis.policy.ArrayLayout;
import java.util.List;

/**
 * The figures of one container type at one stack, summed over stripes: exact, or estimated from
 * samples. Confined to the thread that takes the snapshot.
 */
public final class SiteFigures implements Comparable<SiteFigures> {

  /** Enough for a writer that is there for a moment only. */
  private static final int LOOKS = 10_000;

  private final ContainerType type;
  private final List<String> frames;
  private final boolean estimated;

  /** By the indices of {@link SampledSite}. Sums below 2^53 are exact. */
  private final double[] sums = new double[SampledSite.COUNT];

  private double variance;
  private long samples;
  private long largestBytes;
  private final BucketWeights lengths = new BucketWeights();

  SiteFigures(ContainerType type, List<String> frames, boolean estimated) {
    this.type = type;
    this.frames = frames;
    this.estimated = estimated;
  }

  /**
   * Adds what was counted at an exact site.
   *
   * @param seenBytes of its largest storage, as it stood before the cut: an event that came between
   *     is only known to its bucket
   */
  void add(Cut cut, long seenBytes) {
    largestBytes = Math.max(largestBytes, seenBytes);
    for (int i = 0; i < sums.length; i++) {
      sums[i] += cut.sums[i];
    }
    for (int i = cut.arrivals.length - 1; i >= 0; i--) {
      if (cut.arrivals[i] > 0) {
        largestBytes = Math.max(largestBytes, type.layout().bytes(Buckets.lowest(i)));
        break;
      }
    }
    lengths.add(cut);
  }

  /** By the type's name and the frames, then by what the storage is. */
  @Override
  public int compareTo(SiteFigures other) {
    int order = type.name().compareTo(other.type.name());
    int shared = Math.min(frames.size(), other.frames.size());
    for (int i = 0; i < shared && order == 0; i++) {
      order = frames.get(i).compareTo(other.frames.get(i));
    }
    if (order == 0) {
      order = Integer.compare(frames.size(), other.frames.size());
    }
    if (order == 0) {
      order = type.kind().compareTo(other.type.kind());
    }
    if (order == 0) {
      order = Integer.compare(type.layout().elementShift(), other.type.layout().elementShift());
    }
    return order;
  }

  void add(SampledSite site) {
    SampledCut cut = SampledCut.of(site, LOOKS);
    for (int i = 0; i < sums.length; i++) {
      sums[i] += cut.sums[i];
    }
    variance += cut.variance;
    samples += cut.samples;
    largestBytes = Math.max(largestBytes, cut.largestBytes);
    lengths.add(cut);
  }

  /** The container's type. */
  public ContainerType type() {
    return type;
  }

  /** Frames, innermost first. */
  public List<String> frames() {
    return frames;
  }

  /** Whether the figures rest on samples. */
  public boolean isEstimated() {
    return estimated;
  }

  /** Count of first storages. */
  public long initials() {
    return type.kind() == StorageKind.NODE ? 0 : rounded(SampledSite.INITIALS);
  }

  /** Count of nodes. */
  public long nodes() {
    return type.kind() == StorageKind.NODE ? rounded(SampledSite.INITIALS) : 0;
  }

  /** Count of replacements by longer storages. */
  public long growths() {
    return rounded(SampledSite.GROWTHS);
  }

  /** Count of replacements by shorter ones. */
  public long shrinks() {
    return rounded(SampledSite.SHRINKS);
  }

  /** Count of replacements by equally long ones. */
  public long replaces() {
    return rounded(SampledSite.REPLACES);
  }

  /** Bytes of all storages made. */
  public long requestedBytes() {
    return rounded(SampledSite.REQUESTED_BYTES);
  }

  /** Bytes copied from old to new storages. */
  public long copiedBytes() {
    return rounded(SampledSite.COPIED_BYTES);
  }

  /** Slots of hash tables that were rehashed. */
  public long rehashedSlots() {
    return rounded(SampledSite.REHASHED_SLOTS);
  }

  /** Bytes of old storages given up. */
  public long discardedBytes() {
    return rounded(SampledSite.DISCARDED_BYTES);
  }

  /** Count of denied requests; exact. */
  public long denials() {
    return rounded(SampledSite.DENIALS);
  }

  /** Bytes of denied requests; exact. */
  public long deniedBytes() {
    return rounded(SampledSite.DENIED_BYTES);
  }

  /** Count of samples that the estimate rests on. */
  public long samples() {
    return samples;
  }

  /**
   * The largest single storage, in bytes: of all, or of those that were sampled. Exact, but for one
   * that comes while the snapshot is taken, which may stand as the lower edge of its bucket.
   */
  public long largestBytes() {
    return largestBytes;
  }

  /** Standard error of {@link #requestedBytes}; 0 where exact. */
  public double standardErrorBytes() {
    return Math.sqrt(variance);
  }

  /** Bytes of this type's storages. */
  public ArrayLayout layout() {
    return type.layout();
  }

  /** Storages that came into being and were given up, by their lengths. */
  public BucketWeights lengths() {
    return lengths;
  }

  private long rounded(int sum) {
    return Math.round(sums[sum]);
  }
}

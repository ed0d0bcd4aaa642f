package dev.trellis.report;

import org.HdrHistogram.Histogram;

/** Makes a type's row out of single events, so that all its sums hold by construction. */
public final class SampleEvents {

  private static final long NODE_BYTES = 32;

  private final String type;
  private final Histogram storageBytes = Distribution.newHistogram();
  private final Histogram capacityLength = Distribution.newHistogram();
  private final Histogram departedLength = Distribution.newHistogram();
  private final Histogram finalCapacityLength = Distribution.newHistogram();
  private Figures figures = Figures.ZERO;

  private SampleEvents(String type) {
    this.type = type;
  }

  public static SampleEvents ofType(String type) {
    return new SampleEvents(type);
  }

  /** {@code count} containers, each growing through these lengths and stopping at the last. */
  public SampleEvents containers(long count, int... lengths) {
    for (int step = 0; step < lengths.length; step++) {
      long bytes = sizeOf(lengths[step]);
      capacityLength.recordValueWithCount(lengths[step], count);
      storageBytes.recordValueWithCount(bytes, count);
      if (step == 0) {
        figures = figures.plus(new Figures(count, 0, 0, 0, 0, count * bytes, 0, 0, 0, 0, 0));
      } else {
        int old = lengths[step - 1];
        departedLength.recordValueWithCount(old, count);
        figures =
            figures.plus(
                new Figures(
                    0,
                    count,
                    0,
                    0,
                    0,
                    count * bytes,
                    count * 4 * old,
                    0,
                    count * sizeOf(old),
                    0,
                    0));
      }
    }
    finalCapacityLength.recordValueWithCount(lengths[lengths.length - 1], count);
    return this;
  }

  /** {@code count} storages given up for none. */
  public SampleEvents emptied(long count, int length) {
    departedLength.recordValueWithCount(length, count);
    return also(new Figures(0, 0, 0, 0, 0, 0, 0, 0, count * sizeOf(length), 0, 0));
  }

  /** Figures that no histogram knows of, such as denials and rehashed slots, and nodes. */
  public SampleEvents also(Figures more) {
    if (more.nodes() > 0) {
      storageBytes.recordValueWithCount(NODE_BYTES, more.nodes());
    }
    figures = figures.plus(more);
    return this;
  }

  public TypeRow row() {
    return new TypeRow(
        type,
        figures,
        0,
        new Histograms(
            Distribution.of("bytes", storageBytes),
            Distribution.of("elements", capacityLength),
            Distribution.of("elements", departedLength),
            Distribution.of("elements", finalCapacityLength)));
  }

  private static long sizeOf(int length) {
    return (16 + 4L * length + 7) / 8 * 8;
  }
}

package dev.trellis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a call site's row out of single events; its storages are laid out as lists' are. */
public final class SampleSites {

  private static final int BASE_BYTES = 16;

  private final String type;
  private final List<String> stack;
  private final int elementBytes;
  private final boolean rehashed;
  private final Map<Long, long[]> rungs = new TreeMap<>();
  private Figures figures = Figures.ZERO;
  private long largestBytes;

  private SampleSites(String type, int elementBytes, List<String> stack) {
    this.type = type;
    this.stack = stack;
    this.elementBytes = elementBytes;
    this.rehashed = type.endsWith("HashMap") || type.endsWith("Hashtable");
  }

  /** Storages of references, four bytes each. */
  public static SampleSites of(String type, String... stack) {
    return new SampleSites(type, 4, List.of(stack));
  }

  /** Storages of elements of so many bytes. */
  public static SampleSites of(String type, int elementBytes, String frame) {
    return new SampleSites(type, elementBytes, List.of(frame));
  }

  /** {@code count} containers that begin at the first length and stop at the last. */
  public SampleSites containers(long count, long... lengths) {
    arrive(count, lengths[0], true);
    return grown(count, lengths);
  }

  /** The same of containers whose first storage was created at another site. */
  public SampleSites grown(long count, long... lengths) {
    for (int step = 1; step < lengths.length; step++) {
      long old = lengths[step - 1];
      rung(old)[1] += count;
      long copied = rehashed ? 0 : count * old * elementBytes;
      long slots = rehashed ? count * old : 0;
      long discarded = count * bytes(old);
      figures = figures.plus(new Figures(0, 0, 0, 0, 0, 0, copied, slots, discarded, 0, 0));
      arrive(count, lengths[step], false);
    }
    return this;
  }

  /** {@code count} containers that stopped at one length are trimmed to a shorter one. */
  public SampleSites trimmed(long count, long from, long to) {
    rung(from)[1] += count;
    rung(to)[0] += count;
    long copied = count * to * elementBytes;
    figures =
        figures.plus(
            new Figures(
                0, 0, count, 0, 0, count * bytes(to), copied, 0, count * bytes(from), 0, 0));
    return this;
  }

  public SampleSites also(Figures more) {
    figures = figures.plus(more);
    return this;
  }

  /** As if every event had been recorded with its stack. */
  public SiteRow row() {
    return row(false, null, 0);
  }

  public SiteRow estimated(double ci95, long samples) {
    return row(true, ci95, samples);
  }

  private SiteRow row(boolean estimated, Double ci95, long samples) {
    List<Rung> ladder = new ArrayList<>();
    rungs.forEach((length, counts) -> ladder.add(new Rung(length, counts[0], counts[1])));
    return new SiteRow(
        type,
        stack,
        figures,
        estimated,
        ci95,
        samples,
        largestBytes,
        BASE_BYTES,
        elementBytes,
        ladder);
  }

  private void arrive(long count, long length, boolean first) {
    rung(length)[0] += count;
    long requested = count * bytes(length);
    largestBytes = Math.max(largestBytes, bytes(length));
    figures =
        figures.plus(
            new Figures(first ? count : 0, first ? 0 : count, 0, 0, 0, requested, 0, 0, 0, 0, 0));
  }

  private long[] rung(long length) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(length);
    long width = bits <= 8 ? 1 : 1L << (bits - 8);
    return rungs.computeIfAbsent(length / width * width, absent -> new long[2]);
  }

  private long bytes(long length) {
    return (BASE_BYTES + length * elementBytes + 7) / 8 * 8;
  }
}

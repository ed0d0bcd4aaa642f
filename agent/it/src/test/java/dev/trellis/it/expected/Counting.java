package dev.trellis.it.expected;

import dev.trellis.report.Figures;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts lives by the definitions of the figures. */
final class Counting {

  private final Sizes sizes;
  private final SortedMap<Long, Long> storageBytes = new TreeMap<>();
  private final SortedMap<Long, Long> capacityLength = new TreeMap<>();
  private final SortedMap<Long, Long> departedLength = new TreeMap<>();
  private long initials;
  private long growths;
  private long shrinks;
  private long replaces;
  private long requestedBytes;
  private long copiedBytes;
  private long rehashedSlots;
  private long discardedBytes;

  Counting(Sizes sizes) {
    this.sizes = sizes;
  }

  void live(Life life) {
    int old = Life.GIVEN_UP;
    for (int length : life.lengths()) {
      if (length < Life.GIVEN_UP) {
        old = Life.wentBack(length);
        continue;
      }
      if (old != Life.GIVEN_UP) {
        discardedBytes += sizes.bytes(life.element(), old);
        departedLength.merge(Tally.bucket(old), 1L, Long::sum);
      }
      if (length != Life.GIVEN_UP) {
        come(life, old, length);
      }
      old = length;
    }
  }

  private void come(Life life, int old, int length) {
    requestedBytes += sizes.bytes(life.element(), length);
    storageBytes.merge(Tally.bucket(sizes.bytes(life.element(), length)), 1L, Long::sum);
    capacityLength.merge(Tally.bucket(length), 1L, Long::sum);
    if (old == Life.GIVEN_UP) {
      initials++;
      return;
    }
    if (length > old) {
      growths++;
    } else if (length < old) {
      shrinks++;
    } else {
      replaces++;
    }
    if (life.kind() == Life.Kind.TABLE) {
      rehashedSlots += old;
    } else {
      copiedBytes += Math.min(old, length) * sizes.elementBytes(life.element());
    }
  }

  Tally tally() {
    Figures figures =
        new Figures(
            initials,
            growths,
            shrinks,
            replaces,
            0,
            requestedBytes,
            copiedBytes,
            rehashedSlots,
            discardedBytes,
            0,
            0);
    return new Tally(figures, storageBytes, capacityLength, departedLength);
  }
}

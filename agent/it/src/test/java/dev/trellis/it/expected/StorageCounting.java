package dev.trellis.it.expected;

import dev.trellis.report.Figures;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the storages of one type by the definitions of the figures. */
public final class StorageCounting {

  private final ArraySizes sizes;
  private final SortedMap<Long, Long> storageBytes = new TreeMap<>();
  private final SortedMap<Long, Long> capacityLength = new TreeMap<>();
  private final SortedMap<Long, Long> departedLength = new TreeMap<>();
  private Figures figures = Figures.ZERO;

  private StorageCounting(ArraySizes sizes) {
    this.sizes = sizes;
  }

  /** What containers with these storages must be counted as, each so many times. */
  public static Tally tally(Collection<Storages> all, ArraySizes sizes, int times) {
    StorageCounting counting = new StorageCounting(sizes);
    for (int i = 0; i < times; i++) {
      all.forEach(counting::live);
    }
    return new Tally(
        counting.figures, counting.storageBytes, counting.capacityLength, counting.departedLength);
  }

  private void live(Storages storages) {
    int old = 0;
    boolean given = storages.given();
    for (int length : storages.lengths()) {
      if (old > 0) {
        go(storages, old);
      }
      if (length > 0 && !given) {
        come(storages, old, length);
      }
      given = false;
      old = length;
    }
  }

  private void go(Storages storages, int old) {
    departedLength.merge(Tally.bucket(old), 1L, Long::sum);
    long discarded = sizes.bytes(storages.element(), old);
    figures = figures.plus(new Figures(0, 0, 0, 0, 0, 0, 0, 0, discarded, 0, 0));
  }

  private void come(Storages storages, int old, int length) {
    long bytes = sizes.bytes(storages.element(), length);
    storageBytes.merge(Tally.bucket(bytes), 1L, Long::sum);
    capacityLength.merge(Tally.bucket(length), 1L, Long::sum);
    long copied = 0;
    long rehashed = 0;
    if (old > 0) {
      copied =
          storages.kind() == Storages.Kind.ARRAY
              ? Math.min(old, length) * sizes.elementBytes(storages.element())
              : 0;
      rehashed = storages.kind() == Storages.Kind.TABLE ? old : 0;
    }
    figures =
        figures.plus(
            new Figures(
                old == 0 ? 1 : 0,
                old > 0 && length > old ? 1 : 0,
                length < old ? 1 : 0,
                length == old ? 1 : 0,
                0,
                bytes,
                copied,
                rehashed,
                0,
                0,
                0));
  }
}

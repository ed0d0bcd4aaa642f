package dev.trellis.runtime.record;

import dev.trellis.policy.ArrayLayout;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Container types, and what was counted of them as a line to be compared. */
final class Counted {

  static final int LIST = 0;
  static final int TABLE = 1;
  static final int BESIDE = 2;
  static final int NODE = 3;
  static final ArrayLayout LAYOUT = new ArrayLayout(16, 2, 8);

  /** Ids this far apart share a slot. */
  static final long APART = 4096;

  private Counted() {}

  /** A list and a table. */
  static Types types() {
    return new Types(
        List.of(
            new ContainerType("list", LAYOUT, StorageKind.ARRAY),
            new ContainerType("table", LAYOUT, StorageKind.TABLE)));
  }

  /** These, an array beside the table, and a node. */
  static Stripes stripes() {
    Types types = types();
    int beside = types.add(new ContainerType("table", LAYOUT, StorageKind.BESIDE));
    int node = types.add(new ContainerType("node", new ArrayLayout(24, 0, 8), StorageKind.NODE));
    if (beside != BESIDE || node != NODE) {
      throw new IllegalStateException(beside + " " + node);
    }
    return new Stripes(types, Thread::currentThread);
  }

  /** The figures that are not zero, in the order of the report. */
  static String line(TypeFigures of) {
    StringBuilder line = new StringBuilder();
    add(line, "initials", of.initials());
    add(line, "growths", of.growths());
    add(line, "shrinks", of.shrinks());
    add(line, "replaces", of.replaces());
    add(line, "nodes", of.nodes());
    add(line, "requestedBytes", of.requestedBytes());
    add(line, "copiedBytes", of.copiedBytes());
    add(line, "rehashedSlots", of.rehashedSlots());
    add(line, "discardedBytes", of.discardedBytes());
    add(line, "denials", of.denials());
    add(line, "deniedBytes", of.deniedBytes());
    add(line, "arrivals", of.arrivals());
    add(line, "departures", of.departures());
    return line.toString().trim();
  }

  static long events(TypeFigures of) {
    return of.initials() + of.growths() + of.shrinks() + of.replaces() + of.nodes();
  }

  static long arrivals(TypeFigures of) {
    return Arrays.stream(of.arrivals()).sum();
  }

  private static void add(StringBuilder line, String name, long figure) {
    if (figure != 0) {
      line.append(name).append(' ').append(figure).append(' ');
    }
  }

  private static void add(StringBuilder line, String name, long[] buckets) {
    IntStream.range(0, buckets.length)
        .filter(bucket -> buckets[bucket] != 0)
        .forEach(
            bucket ->
                line.append(name)
                    .append('[')
                    .append(Buckets.lowest(bucket))
                    .append("] ")
                    .append(buckets[bucket])
                    .append(' '));
  }
}

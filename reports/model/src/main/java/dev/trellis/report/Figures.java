package dev.trellis.report;

import java.util.function.ToLongFunction;

/**
 * The figures of a type, a call site or a whole run; {@link Figure} tells what each means and in
 * which unit. All are at least 0, save in a difference.
 */
public record Figures(
    long initials,
    long growths,
    long shrinks,
    long replaces,
    long nodes,
    long requestedBytes,
    long copiedBytes,
    long rehashedSlots,
    long discardedBytes,
    long denials,
    long deniedBytes) {

  /** No event at all. */
  public static final Figures ZERO = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** Figures made from a function that tells the value of each. */
  public static Figures of(ToLongFunction<Figure> value) {
    return new Figures(
        value.applyAsLong(Figure.INITIALS),
        value.applyAsLong(Figure.GROWTHS),
        value.applyAsLong(Figure.SHRINKS),
        value.applyAsLong(Figure.REPLACES),
        value.applyAsLong(Figure.NODES),
        value.applyAsLong(Figure.REQUESTED_BYTES),
        value.applyAsLong(Figure.COPIED_BYTES),
        value.applyAsLong(Figure.REHASHED_SLOTS),
        value.applyAsLong(Figure.DISCARDED_BYTES),
        value.applyAsLong(Figure.DENIALS),
        value.applyAsLong(Figure.DENIED_BYTES));
  }

  /** Storages created: initials, growths, shrinks, replaces and nodes together. */
  public long events() {
    return arrays() + nodes;
  }

  /** Storages created that have a capacity: all events but nodes. */
  public long arrays() {
    return initials + growths + shrinks + replaces;
  }

  /** The sum, figure by figure. */
  public Figures plus(Figures other) {
    return new Figures(
        initials + other.initials,
        growths + other.growths,
        shrinks + other.shrinks,
        replaces + other.replaces,
        nodes + other.nodes,
        requestedBytes + other.requestedBytes,
        copiedBytes + other.copiedBytes,
        rehashedSlots + other.rehashedSlots,
        discardedBytes + other.discardedBytes,
        denials + other.denials,
        deniedBytes + other.deniedBytes);
  }

  /** The difference, figure by figure; may be negative. */
  public Figures minus(Figures other) {
    return new Figures(
        initials - other.initials,
        growths - other.growths,
        shrinks - other.shrinks,
        replaces - other.replaces,
        nodes - other.nodes,
        requestedBytes - other.requestedBytes,
        copiedBytes - other.copiedBytes,
        rehashedSlots - other.rehashedSlots,
        discardedBytes - other.discardedBytes,
        denials - other.denials,
        deniedBytes - other.deniedBytes);
  }
}

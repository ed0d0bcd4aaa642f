package dev.trellis.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * The one table of figures: writer, reader, gate and viewer all take names, units and meanings from
 * here, in this order.
 */
public enum Figure {
  INITIALS(
      "initials",
      Unit.EVENTS,
      "Events: storages created for a container that had none, or only its class's shared empty one.",
      Figures::initials),
  GROWTHS(
      "growths",
      Unit.EVENTS,
      "Events: storages created to replace a shorter one.",
      Figures::growths),
  SHRINKS(
      "shrinks",
      Unit.EVENTS,
      "Events: storages created to replace a longer one.",
      Figures::shrinks),
  REPLACES(
      "replaces",
      Unit.EVENTS,
      "Events: storages created to replace one of the same length.",
      Figures::replaces),
  NODES("nodes", Unit.EVENTS, "Events: entry nodes created.", Figures::nodes),
  REQUESTED_BYTES(
      "requestedBytes",
      Unit.BYTES,
      "Bytes: sum of the shallow sizes of all storages created.",
      Figures::requestedBytes),
  COPIED_BYTES(
      "copiedBytes",
      Unit.BYTES,
      "Bytes: content copied from an old array into its successor.",
      Figures::copiedBytes),
  REHASHED_SLOTS(
      "rehashedSlots",
      Unit.SLOTS,
      "Slots: old table lengths gone through to rehash them.",
      Figures::rehashedSlots),
  DISCARDED_BYTES(
      "discardedBytes",
      Unit.BYTES,
      "Bytes: sum of the shallow sizes of the storages that were replaced.",
      Figures::discardedBytes),
  DENIALS("denials", Unit.REQUESTS, "Requests: those that the policy denied.", Figures::denials),
  DENIED_BYTES(
      "deniedBytes",
      Unit.BYTES,
      "Bytes: sum of what the denied requests asked for.",
      Figures::deniedBytes);

  /** What a figure counts. */
  public enum Unit {
    EVENTS,
    BYTES,
    SLOTS,
    REQUESTS;

    /** The word for it, in small letters. */
    public String word() {
      return switch (this) {
        case EVENTS -> "events";
        case BYTES -> "bytes";
        case SLOTS -> "slots";
        case REQUESTS -> "requests";
      };
    }
  }

  private final String jsonName;
  private final Unit unit;
  private final String meaning;

  // A method reference to a record's accessor holds no state; enums only ask for it to be visible.
  @SuppressWarnings("ImmutableEnumChecker")
  private final ToLongFunction<Figures> accessor;

  Figure(String jsonName, Unit unit, String meaning, ToLongFunction<Figures> accessor) {
    this.jsonName = jsonName;
    this.unit = unit;
    this.meaning = meaning;
    this.accessor = accessor;
  }

  /** The figure's name in reports, budgets and views. */
  public String jsonName() {
    return jsonName;
  }

  /** What it counts. */
  public Unit unit() {
    return unit;
  }

  /** Its meaning in one sentence that begins with the unit. */
  public String meaning() {
    return meaning;
  }

  /** This figure among the given ones. */
  public long of(Figures figures) {
    return accessor.applyAsLong(figures);
  }

  /** The figure of that JSON name, if there is one. */
  public static Optional<Figure> named(String jsonName) {
    return Arrays.stream(values()).filter(figure -> figure.jsonName.equals(jsonName)).findFirst();
  }
}

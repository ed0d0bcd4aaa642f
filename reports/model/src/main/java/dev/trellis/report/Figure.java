package dev.trellis.report;

import java.util.Arrays;
import java.util.Optional;

/**
 * The one table of figures: writer, reader, gate and viewer all take names, units and meanings from
 * here, in this order.
 */
public enum Figure {
  INITIALS(
      "initials",
      Unit.EVENTS,
      "Events: storages created for a container that had none, or only its class's shared empty one."),
  GROWTHS("growths", Unit.EVENTS, "Events: storages created to replace a shorter one."),
  SHRINKS("shrinks", Unit.EVENTS, "Events: storages created to replace a longer one."),
  REPLACES("replaces", Unit.EVENTS, "Events: storages created to replace one of the same length."),
  NODES("nodes", Unit.EVENTS, "Events: entry nodes created."),
  REQUESTED_BYTES(
      "requestedBytes", Unit.BYTES, "Bytes: sum of the shallow sizes of all storages created."),
  COPIED_BYTES(
      "copiedBytes", Unit.BYTES, "Bytes: content copied from an old array into its successor."),
  REHASHED_SLOTS(
      "rehashedSlots", Unit.SLOTS, "Slots: old table lengths gone through to rehash them."),
  DISCARDED_BYTES(
      "discardedBytes",
      Unit.BYTES,
      "Bytes: sum of the shallow sizes of the storages that were replaced."),
  DENIALS("denials", Unit.REQUESTS, "Requests: those that the policy denied."),
  DENIED_BYTES("deniedBytes", Unit.BYTES, "Bytes: sum of what the denied requests asked for.");

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

  Figure(String jsonName, Unit unit, String meaning) {
    this.jsonName = jsonName;
    this.unit = unit;
    this.meaning = meaning;
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

  /** This figure among the given ones. A switch, for the agent reads it and lambdas link. */
  public long of(Figures figures) {
    return switch (this) {
      case INITIALS -> figures.initials();
      case GROWTHS -> figures.growths();
      case SHRINKS -> figures.shrinks();
      case REPLACES -> figures.replaces();
      case NODES -> figures.nodes();
      case REQUESTED_BYTES -> figures.requestedBytes();
      case COPIED_BYTES -> figures.copiedBytes();
      case REHASHED_SLOTS -> figures.rehashedSlots();
      case DISCARDED_BYTES -> figures.discardedBytes();
      case DENIALS -> figures.denials();
      case DENIED_BYTES -> figures.deniedBytes();
    };
  }

  /** The figure of that JSON name, if there is one. */
  public static Optional<Figure> named(String jsonName) {
    return Arrays.stream(values()).filter(figure -> figure.jsonName.equals(jsonName)).findFirst();
  }
}

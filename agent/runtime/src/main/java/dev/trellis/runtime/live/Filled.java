package dev.trellis.runtime.live;

import org.jspecify.annotations.Nullable;

/** How full the storages of a container type are. Confined to the thread that looks. */
public final class Filled {

  private final String type;
  private long storages;
  private long slots;
  private long occupiedSlots;

  Filled(String type) {
    this.type = type;
  }

  void add(@Nullable Object[] array) {
    storages++;
    slots += array.length;
    for (Object slot : array) {
      occupiedSlots += slot == null ? 0 : 1;
    }
  }

  /** Binary name of the container's class. */
  public String type() {
    return type;
  }

  /** How many were looked at. */
  public long storages() {
    return storages;
  }

  /** The sum of their lengths. */
  public long slots() {
    return slots;
  }

  /** Slots that are not null. */
  public long occupiedSlots() {
    return occupiedSlots;
  }
}

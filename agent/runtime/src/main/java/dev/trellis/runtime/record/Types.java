package dev.trellis.runtime.record;

import java.util.List;

/**
 * The container types, by index. More may come as classes are loaded; none ever goes. Any thread
 * may read. Who adds makes sure that an index is known to others only after it was added.
 */
public final class Types {

  /** Room for what is found in classes that are loaded later. */
  private static final int MOST = 8192;

  private final ContainerType[] types;
  private volatile int count;

  /**
   * Types.
   *
   * @param known those that are known from the start
   */
  public Types(List<ContainerType> known) {
    types = known.toArray(new ContainerType[known.size() + MOST]);
    count = known.size();
  }

  /**
   * Adds a type.
   *
   * @param type what to add
   * @return its index, or -1 if there is no more room
   */
  public synchronized int add(ContainerType type) {
    int index = count;
    if (index == types.length) {
      return -1;
    }
    types[index] = type;
    count = index + 1;
    return index;
  }

  /** Binary name of a type. */
  public String nameOf(int index) {
    return types[index].name();
  }

  ContainerType get(int index) {
    return types[index];
  }

  /** The most types that there will ever be. */
  int most() {
    return types.length;
  }

  int count() {
    return count;
  }
}

package dev.trellis.runtime.compact;

import dev.trellis.policy.ArrayLayout;
import java.util.Arrays;

/**
 * The lengths that the storages of one class go up by. Its landings are the lengths that the JDK's
 * own rule takes a container through that was given no length at first; the way from each to the
 * next, half of it, is divided into equal parts by rungs. So a length tells by itself at which
 * landing the JDK's rule would have the container by now, and nothing is kept of any container.
 * Immutable.
 */
public final class Ladder {

  /** No class doubles from here on; elements. */
  private static final int SHORTEST = 64;

  /** The longest that the JDK's rule prefers; elements. */
  private static final int LONGEST = Integer.MAX_VALUE - 8;

  private final ArrayLayout layout;
  private final int share;
  private final int fromLength;

  /** Ascending; a landing is a rung, too. */
  private int[] rungs = new int[64];

  /** For each rung the first landing that is not below it. */
  private int[] landings = new int[64];

  private int count;

  /**
   * A ladder.
   *
   * @param layout of the storages
   * @param first length of a container that is given none, 1 or more
   * @param doublesBelow the length up to which the JDK's rule doubles and adds two, 0 to 64
   * @param fromBytes the smallest storages that grow by it
   * @param share 4, 8, 16 or 32: a step is one in so many parts of the landing below
   */
  Ladder(ArrayLayout layout, int first, int doublesBelow, long fromBytes, int share) {
    this.layout = layout;
    this.share = share;
    this.fromLength = Math.max(SHORTEST, lengthOf(layout, fromBytes));
    long landing = first;
    while (landing < fromLength) {
      landing += landing < doublesBelow ? landing + 2 : Math.max(1, landing >> 1);
    }
    build(landing);
  }

  private void build(long lowest) {
    int parts = share / 2;
    long landing = lowest;
    while (landing <= LONGEST) {
      add(landing, landing);
      long next = landing + (landing >> 1);
      if (next <= LONGEST) {
        for (int part = 1; part < parts; part++) {
          add(landing + (next - landing) / parts * part, next);
        }
      }
      landing = next;
    }
  }

  private void add(long rung, long landing) {
    if (count == rungs.length) {
      rungs = Arrays.copyOf(rungs, count * 2);
      landings = Arrays.copyOf(landings, count * 2);
    }
    rungs[count] = (int) rung;
    landings[count] = (int) landing;
    count++;
  }

  /** The shortest array of so many bytes; {@code Integer.MAX_VALUE} if there is none. */
  private static int lengthOf(ArrayLayout layout, long bytes) {
    if (bytes > layout.bytes(Integer.MAX_VALUE)) {
      return Integer.MAX_VALUE;
    }
    int low = 0;
    int high = Integer.MAX_VALUE;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (layout.bytes(middle) < bytes) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a storage of this length grows by the ladder: it is one of its lengths. */
  boolean takes(int length) {
    return rung(length) >= 0;
  }

  /**
   * The next length.
   *
   * @param oldLength elements of the storage that is to be replaced
   * @param least how many more are needed, 1 or more
   * @return elements of the one in its place, {@code oldLength + least} or more; 0 if the JDK's own
   *     rule is to hold
   */
  public int next(int oldLength, int least) {
    int at = rung(oldLength);
    long needed = (long) oldLength + least;
    int to = at < 0 ? count : firstFrom(needed);
    if (to == count) {
      return 0;
    }
    // Beyond its next landing, the JDK's rule gives what is needed.
    long landing = landings[at];
    long jdk = Math.max(needed, landing + (landing >> 1));
    return (int) Math.min(rungs[to], jdk);
  }

  /**
   * The length at which the JDK's own rule would have a container of this one: the landing, if it
   * is a rung, else itself.
   */
  int landing(int length) {
    int at = rung(length);
    return at < 0 ? length : landings[at];
  }

  ArrayLayout layout() {
    return layout;
  }

  /** Which one has this length; -1 if none has. */
  private int rung(int length) {
    if (length < fromLength) {
      return -1;
    }
    int at = firstFrom(length);
    return at < count && rungs[at] == length ? at : -1;
  }

  private int firstFrom(long length) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rungs[middle] < length) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

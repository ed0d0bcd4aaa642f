package dev.trellis.api;

import java.util.AbstractCollection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import java.util.Vector;

/**
 * Growth that can be refused without an error: a program asks for room first, and is told whether
 * it has it.
 *
 * <pre>{@code
 * if (!Growth.tryReserve(rows, batch.size()).isGranted()) {
 *   return tooBusy();
 * }
 * rows.addAll(batch);
 * }</pre>
 *
 * <p>"Room for {@code n} more" is storage for that many elements beyond those that the container
 * holds. Until they are in, or it is trimmed, it asks for no storage, so nothing can be denied.
 *
 * <p><b>Accepted</b> are the containers of the JDK in which room can be made from outside: {@link
 * ArrayList}, {@link Vector} (and {@code Stack}), {@link ArrayDeque}, {@link StringBuilder} and
 * {@link StringBuffer}. There is no way to reserve room in a map or a set, in a {@code
 * PriorityQueue}, a {@code BitSet} or a stream: there a denial is an {@code OutOfMemoryError} of
 * the call that grows. A subclass must do what its superclass does.
 *
 * <p><b>Refused</b>, a container holds what it held, in the same order, and goes on to work.
 * Granted or refused, iterators that are open may fail afterwards, as after a change.
 *
 * <p><b>Errors.</b> No method here throws for lack of room, be it that the agent's policy denies
 * the storage, that the heap does not have it, or that no array is that long. A container that is
 * null, or a negative {@code n}, is a mistake, and throws. A denial here is an answer: it neither
 * has a report written ({@code onDenial=dump}) nor ends the JVM ({@code onDenial=exit}). JVM flags
 * such as {@code -XX:+ExitOnOutOfMemoryError} act on a heap that does not have the room as they
 * always do.
 *
 * <p><b>Without the agent</b> room is reserved plainly: nothing is ever denied. Neither is it under
 * {@code policy=counting}; the program runs the same whatever is recorded.
 *
 * <p><b>Threads.</b> As the container itself: a {@code Vector} and a {@code StringBuffer} are
 * locked meanwhile, the others belong to one thread at a time.
 */
public final class Growth {

  /**
   * Slots that a list made without a capacity puts off until its first element, even if it is asked
   * for fewer ahead.
   */
  private static final int PUT_OFF = 10;

  private Growth() {}

  /**
   * Room for {@code n} more elements.
   *
   * @param list where
   * @param n how many, 0 or more
   * @return what became of it
   * @throws IllegalArgumentException if {@code n} is negative
   */
  @SuppressWarnings("NonApiType") // a List has no capacity
  public static Reservation tryReserve(ArrayList<?> list, int n) {
    Objects.requireNonNull(list, "list");
    int size = list.size();
    long needed = needed(size, n);
    if (needed > Integer.MAX_VALUE) {
      return Reservation.TOO_LARGE;
    }
    try {
      if (n > 0) {
        list.ensureCapacity(size > 0 ? (int) needed : Math.max(n, PUT_OFF + 1));
      }
      return Reservation.GRANTED;
    } catch (OutOfMemoryError refused) {
      return Reservation.refused(refused);
    }
  }

  /**
   * Room for {@code n} more elements.
   *
   * @param vector where
   * @param n how many, 0 or more
   * @return what became of it
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public static Reservation tryReserve(Vector<?> vector, int n) {
    Objects.requireNonNull(vector, "vector");
    synchronized (vector) {
      long needed = needed(vector.size(), n);
      if (needed <= vector.capacity()) {
        return Reservation.GRANTED; // and its iterators go on
      }
      if (needed > Integer.MAX_VALUE) {
        return Reservation.TOO_LARGE;
      }
      try {
        vector.ensureCapacity((int) needed);
        return Reservation.GRANTED;
      } catch (OutOfMemoryError refused) {
        return Reservation.refused(refused);
      }
    }
  }

  /**
   * Room for {@code n} more elements, at either end. The JVM's own {@code OutOfMemoryError} in an
   * {@code addFirst} or {@code addLast} loses all that a deque holds; this keeps it.
   *
   * <p>A deque has no method for it. But its {@code addAll} makes room for as many elements as a
   * collection says that it has, and then takes those that it finds: here none.
   *
   * @param deque where
   * @param n how many, 0 or more
   * @return what became of it
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public static <E> Reservation tryReserve(ArrayDeque<E> deque, int n) {
    Objects.requireNonNull(deque, "deque");
    // One slot of a deque is always free, and beyond an int it would take the sum for a small one.
    if (needed(deque.size(), n) >= Integer.MAX_VALUE) {
      return Reservation.TOO_LARGE;
    }
    try {
      boolean unused = deque.addAll(new Announced<E>(n));
      return Reservation.GRANTED;
    } catch (OutOfMemoryError refused) {
      return Reservation.refused(refused);
    }
  }

  /**
   * Room for {@code n} more characters of the kind that it holds: if all are up to U+00FF, the
   * first one beyond has the storage made anew.
   *
   * @param builder where
   * @param n how many, 0 or more
   * @return what became of it
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public static Reservation tryReserve(StringBuilder builder, int n) {
    Objects.requireNonNull(builder, "builder");
    long needed = needed(builder.length(), n);
    if (needed > Integer.MAX_VALUE) {
      return Reservation.TOO_LARGE;
    }
    try {
      builder.ensureCapacity((int) needed);
      return reached(builder.capacity(), needed);
    } catch (OutOfMemoryError refused) {
      return Reservation.refused(refused);
    }
  }

  /**
   * The same for a {@code StringBuffer}.
   *
   * @param buffer where
   * @param n how many, 0 or more
   * @return what became of it
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public static Reservation tryReserve(StringBuffer buffer, int n) {
    Objects.requireNonNull(buffer, "buffer");
    synchronized (buffer) {
      long needed = needed(buffer.length(), n);
      if (needed > Integer.MAX_VALUE) {
        return Reservation.TOO_LARGE;
      }
      try {
        buffer.ensureCapacity((int) needed);
        return reached(buffer.capacity(), needed);
      } catch (OutOfMemoryError refused) {
        return Reservation.refused(refused);
      }
    }
  }

  private static long needed(int size, int n) {
    if (n < 0) {
      throw new IllegalArgumentException("n is " + n + ", and must be 0 or more");
    }
    return (long) size + n;
  }

  /**
   * With two bytes a character, a builder that is asked for over 2^30 may take the overflow for a
   * small number, and grow by less without a word.
   */
  private static Reservation reached(int capacity, long needed) {
    return capacity >= needed ? Reservation.GRANTED : Reservation.TOO_LARGE;
  }

  /** As a concurrent collection whose elements are gone by the time somebody looks. */
  private static final class Announced<E> extends AbstractCollection<E> {
    private final int size;

    Announced(int size) {
      this.size = size;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public Iterator<E> iterator() {
      return Collections.emptyIterator();
    }
  }
}

package dev.trellis.runtime.decide;

import org.jspecify.annotations.Nullable;

/**
 * What a thread was granted when it asked, and has not made yet: the events of these questions are
 * to come. Between a question and its event other questions may lie, for a map that compares its
 * keys may call whatever grows maps of its own. Its thread's alone.
 */
final class Questions {

  private static final int NONE = -1;
  private static final int MOST = 8;

  /** After so many others a question will have no event any more: what it asked for has failed. */
  private static final int PATIENCE = 64;

  private final int[] types = new int[MOST];
  private final int[] lengths = new int[MOST];
  private final @Nullable Booking[] places = new Booking[MOST];
  private final long[] bytes = new long[MOST];
  private final boolean[] silent = new boolean[MOST];
  private final long[] numbers = new long[MOST];
  private int count;
  private long asked;

  /** One more, the innermost; the outermost makes room for it. */
  void add(int type, int length, Booking in, long ofBytes, boolean maybeSilent) {
    if (count == MOST || (count > 0 && asked - numbers[0] >= PATIENCE)) {
      remove(0);
    }
    types[count] = type;
    lengths[count] = length;
    bytes[count] = ofBytes;
    silent[count] = maybeSilent;
    numbers[count] = asked;
    places[count] = in;
    count++;
    asked++;
  }

  /** The innermost for such an event; negative if there is none. */
  int find(int type, int length) {
    for (int i = count - 1; i >= 0; i--) {
      if (types[i] == type && lengths[i] == length) {
        return i;
      }
    }
    return NONE;
  }

  @Nullable Booking in(int question) {
    return places[question];
  }

  boolean isSilent(int question) {
    return silent[question];
  }

  /** Its event has come. What was asked after it, and is still here, was not made. */
  void end(int question) {
    while (count > question + 1) {
      remove(count - 1);
    }
    count = question;
    places[question] = null;
  }

  /** None of their events comes any more. */
  void forget() {
    while (count > 0) {
      remove(count - 1);
    }
  }

  /** What was not made comes back. */
  private void remove(int question) {
    Booking in = places[question];
    long unmade = silent[question] ? 0 : bytes[question];
    count--;
    for (int i = question; i < count; i++) {
      types[i] = types[i + 1];
      lengths[i] = lengths[i + 1];
      places[i] = places[i + 1];
      bytes[i] = bytes[i + 1];
      silent[i] = silent[i + 1];
      numbers[i] = numbers[i + 1];
    }
    places[count] = null;
    if (in != null) {
      long unused = in.giveBack(unmade);
    }
  }
}

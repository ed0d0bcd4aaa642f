package dev.trellis.runtime.decide;

import dev.trellis.runtime.layout.Padded;
import org.jspecify.annotations.Nullable;

/**
 * Room of the limit that one thread has booked ahead: most of its requests are taken from here,
 * without anything that threads share. Its thread's alone; others may read how much is left.
 *
 * <p>Most are taken from {@link #ahead}, and nothing else is written then: that is a part of the
 * room which the thread may spend before it must look at anything. {@link #settled} sums up.
 *
 * <p>A call that may throw at the end of the stack comes before the store that says that it was
 * done, and is the last one to be made for it: so a throw leaves both as they were.
 */
class Portion extends Padded {

  /** Requests after a recall in which none is taken: who was refused may ask again meanwhile. */
  static final int PATIENCE = 64;

  private final Portions all;

  /** What is left of {@link #laid}. */
  private long ahead;

  /** The last recall that was heeded. */
  private int heeded;

  /** Bytes that are booked, and not spent, but for what was spent since they were laid ahead. */
  private long room;

  /** What of the room was laid ahead. */
  private long laid;

  /** The most that it may hold, of what all may. */
  private long allotted;

  private int patience;

  private boolean listed;

  /** The one that was listed before; set once, before it is listed itself. */
  @Nullable Portion before;

  Portion(Portions all) {
    this.all = all;
  }

  /** Whether so many bytes are laid ahead, and nobody has asked for what is here. */
  final boolean isAhead(long bytes) {
    return bytes <= ahead && heeded == all.recalls();
  }

  /** Takes bytes that are ahead: they stay booked, and are now the storage's. */
  final void spendAhead(long bytes) {
    ahead -= bytes;
  }

  /** What was laid ahead and is not spent. */
  final long ahead() {
    return ahead;
  }

  /**
   * Nothing is ahead any more.
   *
   * @return what was spent since it was
   */
  final long settled() {
    long spent = laid - ahead;
    room -= spent;
    laid = 0;
    ahead = 0;
    return spent;
  }

  /**
   * Lays a part of the room ahead, where nothing is.
   *
   * @param most bytes, the part at the most
   * @return its bytes
   */
  final long layAhead(long most) {
    long part = room < most ? room : most; // no call between the stores: it might throw
    laid = part;
    ahead = part;
    return part;
  }

  /** Whether so many bytes can be spent where nothing is ahead, and nobody has asked for it. */
  final boolean has(long bytes) {
    return bytes <= room && heeded == all.recalls();
  }

  /** Takes bytes that it {@link #has}. */
  final void spend(long bytes) {
    room -= bytes;
  }

  /** Bytes that are booked, and not spent. */
  final long room() {
    return room - (laid - ahead);
  }

  /** Gives all back if that was asked for since the last time; where nothing is ahead. */
  final void heed() {
    int recalls = all.recalls();
    if (heeded != recalls) {
      giveBack();
      heeded = recalls;
    }
  }

  /** Gives all back, and takes none for some time; where nothing is ahead. */
  final void giveBack() {
    patience = PATIENCE;
    resize(0);
  }

  /**
   * Takes as much as it may have, where nothing is ahead.
   *
   * @param threads how many threads there are to have some
   */
  final void refill(int threads) {
    if (patience > 0) {
      patience--;
      return;
    }
    resize(all.sizeBytes(threads));
    long more = allotted - room;
    if (more > 0 && all.book(more)) {
      room += more;
    }
  }

  private void resize(long to) {
    long over = room - to;
    if (over > 0) {
      all.giveBack(over);
      room = to;
    }
    if (to > 0 && !listed) {
      all.list(this);
      listed = true;
    }
    if (to != allotted && all.allot(to - allotted)) {
      allotted = to;
    }
  }
}

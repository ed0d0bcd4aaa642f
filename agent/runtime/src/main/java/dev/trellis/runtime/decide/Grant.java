package dev.trellis.runtime.decide;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * What a thread was granted and has not made yet, so that the storage can be booked by itself once
 * it is there: in the event at hand, and in a question whose event is to come. Its thread's alone.
 *
 * <p>A storage follows its event at once, with no event of the same thread in between. So one that
 * has not come by the next event was not made (its allocation failed), and is taken off again.
 */
public final class Grant {

  private static final int NO_SITE = 0;
  private static final int NO_TYPE = -1;

  /** Of whom, where it is not a stripe's; 0 in one that is. */
  final long threadId;

  private final @Nullable WeakReference<Thread> thread;

  /** Where the storage at hand is booked; null if there is none. */
  private @Nullable Booking account;

  private long bytes;

  /** Whether it may be made without being handed over, as what is known by its length alone is. */
  private boolean silent;

  /** The site that it is awaited from; none until its event has been counted. */
  private int site;

  /** The type that was asked about, and its length; where it was booked. */
  private int askedType = NO_TYPE;

  private int askedLength;
  private @Nullable Booking askedAccount;
  private long askedBytes;
  private boolean askedSilent;

  Grant() {
    threadId = 0;
    thread = null;
  }

  Grant(long threadId, Thread by) {
    this.threadId = threadId;
    this.thread = new WeakReference<>(by);
  }

  boolean isOfDeadThread() {
    Thread by = thread == null ? null : thread.get();
    return by == null || !by.isAlive();
  }

  /** Before an event: what was granted in the one before and has not come was not made. */
  public void forget() {
    Booking booked = account;
    if (booked != null) {
      long unmade = bytes;
      boolean stays = silent;
      done();
      if (!stays) {
        long unused = booked.giveBack(unmade);
      }
    }
  }

  /** All that is noted: its thread has ended. */
  void forgetAll() {
    forget();
    forgetAsked();
  }

  private void forgetAsked() {
    Booking booked = askedAccount;
    if (booked != null) {
      long unmade = askedBytes;
      boolean stays = askedSilent;
      askedAccount = null;
      askedType = NO_TYPE;
      if (!stays) {
        long unused = booked.giveBack(unmade);
      }
    }
  }

  /** What was decided. */
  void granted(Booking in, long ofBytes, boolean maybeSilent) {
    bytes = ofBytes;
    silent = maybeSilent;
    account = in;
  }

  /**
   * What was decided was a question: the storage belongs to the event of that type and length that
   * comes next.
   */
  public void asked(int type, int length) {
    forgetAsked();
    Booking booked = account;
    if (booked != null) {
      askedBytes = bytes;
      askedSilent = silent;
      askedType = type;
      askedLength = length;
      askedAccount = booked;
      done();
    }
  }

  /** The event of a question, perhaps, that nobody is asked about any more. */
  public void counted(int type, int length) {
    Booking booked = askedAccount;
    if (booked != null && askedType == type && askedLength == length) {
      bytes = askedBytes;
      silent = askedSilent;
      askedAccount = null;
      askedType = NO_TYPE;
      account = booked;
    }
  }

  /** The event at hand was counted: its storage comes next, from that site. */
  public void await(int atSite) {
    site = account == null ? NO_SITE : atSite;
  }

  /** Whether a storage of that site is the one. */
  public boolean awaits(int atSite) {
    return site == atSite && account != null;
  }

  /** Bytes of the storage at hand; 0 if there is none. */
  long bytes() {
    return account == null ? 0 : bytes;
  }

  /**
   * The storage is there: nothing is noted any more, so that what now fails stays booked.
   *
   * @return where it is booked; null if none was noted
   */
  @Nullable Booking take() {
    Booking booked = account;
    done();
    return booked;
  }

  private void done() {
    site = NO_SITE;
    account = null;
  }
}

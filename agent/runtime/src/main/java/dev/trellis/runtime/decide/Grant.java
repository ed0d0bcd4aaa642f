package dev.trellis.runtime.decide;

import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.draw.Draws;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * What a thread was granted and has not made yet, so that the storage can be watched once it is
 * there: in the event at hand, and in questions whose events are to come. Its thread's alone.
 *
 * <p>A storage follows its event at once, with no event of the same thread in between. So one that
 * has not come by the next event was not made (its allocation failed), and is taken off again.
 */
public final class Grant extends Portion {

  private static final int NO_SITE = 0;

  private static final int NOWHERE = 0;
  private static final int SMALL = 1;
  private static final int LIMIT = 2;
  private static final int ELSEWHERE = 3;

  /** Of whom, where it is not a stripe's; 0 in one that is. */
  final long threadId;

  private final @Nullable WeakReference<Thread> thread;
  private final Sampling sampling;
  private final Draws draws;
  private final Lots lots;
  private final Lot small;
  private final Lot limit;
  private final long watchedFromBytes;
  private final Questions questions = new Questions();

  /** Bytes until the next sample, without those that are laid ahead. */
  private long left;

  /** Bytes of small storages that may be made before anything else must be looked at. */
  private long smallAhead;

  /** What that was when it was laid. */
  private long smallLaid;

  /** Where the storage at hand is booked: one of the four below. */
  private int place = NOWHERE;

  /** That place, if it is elsewhere. Stored there alone: storing a reference costs the more. */
  private @Nullable Booking elsewhere;

  private long bytes;

  /** Whether it may be made without being handed over, as what is known by its length alone is. */
  private boolean silent;

  /** What else it stands for; null if it is watched for itself alone. */
  private @Nullable Lot lot;

  /** The bytes of that. */
  private long lotBytes;

  /** Whether it is one of those that are {@link Sampling#awaited awaited}. */
  private boolean isAwaited;

  /** The site that it is awaited from; none until its event has been counted. */
  private int site;

  Grant(Sampling sampling) {
    this(sampling, 0, null);
  }

  Grant(Sampling sampling, long threadId, @Nullable Thread by) {
    super(sampling.portions);
    this.sampling = sampling;
    this.threadId = threadId;
    this.thread = by == null ? null : new WeakReference<>(by);
    this.small = new Lot(sampling.small);
    this.limit = new Lot(sampling.limit);
    this.watchedFromBytes = sampling.watchedFromBytes;
    this.draws = sampling.draws();
    this.lots = new Lots(sampling, draws);
    this.left = draws.draw(sampling.meanBytes());
  }

  boolean isOfDeadThread() {
    Thread by = thread == null ? null : thread.get();
    return by == null || !by.isAlive();
  }

  /** Before an event: what was granted in the one before and has not come was not made. */
  public void forget() {
    if (place != NOWHERE) {
      forgetStorage();
    }
  }

  private void forgetStorage() {
    Booking in = account();
    Lot others = lot;
    long unmade = silent ? 0 : bytes;
    long theirs = silent ? 0 : lotBytes;
    boolean late = place == SMALL;
    done();
    if (others != null) {
      others.bytes += theirs;
      unmade = late ? unmade + theirs : unmade;
    }
    if (in != null) {
      long unused = in.giveBack(unmade);
    }
  }

  private @Nullable Booking account() {
    return switch (place) {
      case SMALL -> sampling.small;
      case LIMIT -> sampling.limit;
      case ELSEWHERE -> elsewhere;
      default -> null;
    };
  }

  /** All that is noted, of a thread that has ended, and whose place another one takes. */
  void leaveTo(Grant next) {
    settle();
    forget();
    questions.forget();
    next.small.bytes += small.bytes;
    next.limit.bytes += limit.bytes;
    next.lots.takeOver(lots);
    sampling.ended();
  }

  /** What was decided. */
  void granted(Booking in, long ofBytes, boolean maybeSilent) {
    bytes = ofBytes;
    silent = maybeSilent;
    if (in == sampling.small) {
      place = SMALL;
    } else if (in == sampling.limit) {
      place = LIMIT;
    } else {
      elsewhere = in;
      place = ELSEWHERE;
    }
  }

  /**
   * What was decided was a question: the storage belongs to an event of that type and length that
   * is to come.
   *
   * @param type index of the container's type
   * @param length elements of the storage
   */
  public void asked(int type, int length) {
    Booking booked = place == SMALL ? null : account();
    done();
    if (booked != null) {
      questions.add(type, length, booked, bytes, silent);
    }
  }

  /**
   * The event of a question, perhaps, that nobody is asked about any more. Of a small storage the
   * event alone tells.
   *
   * @param type index of the container's type
   * @param length elements of the storage
   * @param at the event's site
   */
  public void counted(int type, int length, GrowthSite at) {
    long ofBytes = at.layout().bytes(length);
    if (ofBytes < LimitingPolicy.SMALL_BYTES) {
      smallGranted(ofBytes);
      return;
    }
    int question = questions.find(type, length);
    Booking booked = question < 0 ? null : questions.in(question);
    if (booked != null) {
      granted(booked, ofBytes, questions.isSilent(question));
      questions.end(question);
    }
  }

  /** Whether a small storage is granted and booked by {@link #smallSpent} alone. */
  public boolean hasSmallAhead() {
    return smallAhead >= LimitingPolicy.SMALL_BYTES;
  }

  /**
   * The event of a small storage was counted, for which there {@link #hasSmallAhead was room}. All
   * that is written.
   *
   * @param ofBytes what it takes, less than {@link LimitingPolicy#SMALL_BYTES}
   */
  public void smallSpent(long ofBytes) {
    smallAhead -= ofBytes;
  }

  /**
   * Whether a small storage is granted and booked by {@link #small} alone: no sample is due. After
   * {@link #settle}.
   */
  public boolean hasSlack() {
    return left >= LimitingPolicy.SMALL_BYTES && place == NOWHERE;
  }

  /**
   * The event of a small storage was counted, which was granted without a question.
   *
   * @param ofBytes what it takes, less than {@link LimitingPolicy#SMALL_BYTES}
   */
  public void small(long ofBytes) {
    left -= ofBytes;
    small.bytes += ofBytes;
  }

  /**
   * Whether a storage is granted and booked by {@link #spent} alone: it is booked ahead, and no
   * sample is due.
   *
   * @param ofBytes what it takes, {@link LimitingPolicy#SMALL_BYTES} or more
   */
  public boolean hasAhead(long ofBytes) {
    return isAhead(ofBytes);
  }

  /**
   * The event of a storage was counted that was {@link #hasAhead ahead}.
   *
   * @param ofBytes what it takes
   */
  public void spent(long ofBytes) {
    spendAhead(ofBytes);
  }

  /** Before any other event: sums up what was spent ahead. */
  public void settle() {
    long back = ahead();
    long spent = settled();
    left += back + smallAhead;
    limit.bytes += spent;
    small.bytes += smallLaid - smallAhead;
    smallLaid = 0;
    smallAhead = 0;
  }

  /**
   * After any other event, if no storage is awaited: what is left until the next sample may be
   * spent without looking at anything else, half of it on what was booked ahead.
   */
  public void layAhead() {
    long forSmall = left - layAhead(left >> 1);
    left = 0;
    smallLaid = forSmall;
    smallAhead = forSmall;
  }

  /**
   * As {@link #hasAhead}, after {@link #settle}.
   *
   * @param ofBytes what it takes
   */
  public boolean hasRoom(long ofBytes) {
    return has(ofBytes) && left >= ofBytes && place == NOWHERE;
  }

  /**
   * The event of a storage was counted that was granted for there {@link #hasRoom}.
   *
   * @param ofBytes what it takes
   */
  public void fromRoom(long ofBytes) {
    spend(ofBytes);
    left -= ofBytes;
    limit.bytes += ofBytes;
  }

  /** Books ahead for requests like the one that was granted, where it may. */
  void bookAhead() {
    if (place == LIMIT && threadId == 0 && !has(bytes)) {
      refill(sampling.threads());
    }
  }

  /** Before an event: what is booked ahead is given back, if somebody was refused. */
  public void heedRecall() {
    heed();
  }

  private void smallGranted(long ofBytes) {
    bytes = ofBytes;
    silent = false;
    place = SMALL;
  }

  /**
   * The event at hand is about to be counted, and its storage comes next. One that is not watched
   * by itself is not awaited either, unless it is drawn as a sample.
   *
   * @return whether the storage is to be {@link #await awaited}
   */
  public boolean isToAwait() {
    if (place == NOWHERE) {
      return false;
    }
    if (place == ELSEWHERE) {
      if (staysInRareLot()) {
        return false;
      }
    } else if (bytes < watchedFromBytes) {
      left -= bytes;
      Lot own = place == SMALL ? small : limit;
      if (left >= 0) {
        own.bytes += bytes;
        place = NOWHERE;
        return false;
      }
      left = draws.draw(sampling.meanBytes());
      standFor(own);
    }
    sampling.awaited.oneMore();
    isAwaited = true;
    return true;
  }

  /**
   * The event was counted: its storage comes next. A store and no call that may throw, for the
   * event cannot be taken back.
   *
   * @param atSite the site's id
   */
  public void await(int atSite) {
    site = atSite;
  }

  private boolean staysInRareLot() {
    Booking in = elsewhere;
    RareLot own = in == null || bytes >= watchedFromBytes ? null : lots.of(in);
    if (own == null || bytes >= own.watchedFromBytes) {
      return false;
    }
    own.left -= bytes;
    if (own.left >= 0) {
      own.bytes += bytes;
      place = NOWHERE;
      return true;
    }
    own.left = draws.draw(sampling.meanBytes(own));
    standFor(own);
    return false;
  }

  private void standFor(Lot own) {
    lotBytes = own.bytes;
    own.bytes = 0;
    lot = own;
    if (place == SMALL) {
      sampling.bookSmall(lotBytes + bytes);
    }
  }

  /**
   * Whether a storage of that site is the one.
   *
   * @param atSite the site's id
   */
  public boolean awaits(int atSite) {
    return site == atSite && place != NOWHERE;
  }

  /** Bytes of the storage at hand, and of what it stands for; 0 if there is none. */
  long bytes() {
    return place == NOWHERE ? 0 : bytes + lotBytes;
  }

  /**
   * The storage is there: nothing is noted any more, so that what now fails stays booked.
   *
   * @return where it is booked; null if none was noted
   */
  @Nullable Booking take() {
    Booking booked = account();
    done();
    return booked;
  }

  private void done() {
    if (isAwaited) {
      sampling.awaited.oneLess();
      isAwaited = false;
    }
    site = NO_SITE;
    place = NOWHERE;
    lot = null;
    lotBytes = 0;
  }
}

package dev.trellis.runtime.decide;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of all rules that apply to a request: the hard ones, the outermost first, then the
 * soft ones. Bytes are booked in all of them or in none. Made once for each set of rules that meet,
 * and kept with the outer ones. Any number of threads.
 *
 * <p>Each hard account checks before it adds, so none is ever over its bound. What an inner one
 * refuses is taken off the outer ones again; meanwhile these refuse others for want of that room,
 * as they would a moment later or earlier.
 */
final class Nested implements Booking {

  private static final Nested[] NONE = {};

  private final RuleAccount[] hard;
  private final RuleAccount[] soft;
  private final long boundBytes;

  /** By place of the set of inner rules; written without a lock, so one may be made twice. */
  private volatile @Nullable Nested[] inner = NONE;

  /**
   * The outermost rules.
   *
   * @param all hard and soft ones, of which the first is hard
   */
  Nested(RuleAccount... all) {
    this.hard = of(all, false);
    this.soft = of(all, true);
    long least = Long.MAX_VALUE;
    for (RuleAccount account : all) {
      least = Math.min(least, account.boundBytes());
    }
    this.boundBytes = least;
  }

  private static RuleAccount[] of(RuleAccount[] all, boolean soft) {
    RuleAccount[] some = new RuleAccount[all.length];
    int count = 0;
    for (RuleAccount account : all) {
      if (account.rule.soft() == soft) {
        some[count++] = account;
      }
    }
    return Arrays.copyOf(some, count);
  }

  /**
   * These rules with others inside. Allocates where the two meet the first time.
   *
   * @param set number of the others
   * @param rules the others, if they must be looked up
   */
  Nested with(int set, RuleSets rules) {
    if (set == RuleSets.EMPTY) {
      return this;
    }
    @Nullable Nested[] known = inner;
    int place = rules.placeOf(set);
    Nested found = place < known.length ? known[place] : null;
    return found == null ? add(place, rules.get(set)) : found;
  }

  private Nested add(int place, RuleAccount[] more) {
    RuleAccount[] all = Arrays.copyOf(hard, hard.length + soft.length + more.length);
    System.arraycopy(soft, 0, all, hard.length, soft.length);
    System.arraycopy(more, 0, all, hard.length + soft.length, more.length);
    Nested made = new Nested(all);
    @Nullable Nested[] known = inner;
    @Nullable Nested[] longer = Arrays.copyOf(known, Math.max(known.length, place + 1));
    longer[place] = made;
    inner = longer;
    return made;
  }

  /** These accounts, or the only one of them. */
  Booking place() {
    return hard.length == 1 && soft.length == 0 ? hard[0].account() : this;
  }

  /** The first rule that has no storage so large; null if there is none. */
  @Nullable RuleAccount tooLargeFor(long storageBytes) {
    for (RuleAccount account : hard) {
      if (storageBytes > account.rule.maxStorageBytes()) {
        return account;
      }
    }
    return null;
  }

  /** Whether a storage would be granted if nothing else were booked. */
  boolean couldHold(long storageBytes) {
    for (RuleAccount account : hard) {
      LimitRule rule = account.rule;
      if (storageBytes > Math.min(rule.limitBytes(), rule.maxStorageBytes())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Books bytes in all accounts, or in none.
   *
   * @param bytes 0 or more
   * @return the account that refused; null if they were booked
   */
  @Nullable RuleAccount refusedBy(long bytes) {
    int booked = 0;
    try {
      while (booked < hard.length) {
        if (!hard[booked].book(bytes)) {
          RuleAccount refusing = hard[booked];
          takeBack(booked, bytes);
          return refusing;
        }
        booked++;
      }
      for (RuleAccount account : soft) {
        boolean unused = account.book(bytes);
      }
      return null;
    } catch (StackOverflowError endOfTheProgramsStack) {
      takeBack(booked, bytes); // needs no more stack than what has just been there
      throw endOfTheProgramsStack;
    }
  }

  private void takeBack(int count, long bytes) {
    for (int i = count - 1; i >= 0; i--) {
      long unused = hard[i].giveBack(bytes);
    }
  }

  @Override
  public boolean book(long bytes) {
    return refusedBy(bytes) == null;
  }

  @Override
  public long giveBack(long bytes) {
    long left = 0;
    for (int i = hard.length - 1; i >= 0; i--) {
      left = hard[i].giveBack(bytes);
    }
    for (RuleAccount account : soft) {
      long unused = account.giveBack(bytes);
    }
    return left;
  }

  @Override
  public void reclaimed(long bytes) {
    for (int i = hard.length - 1; i >= 0; i--) {
      hard[i].reclaimed(bytes);
    }
    for (RuleAccount account : soft) {
      account.reclaimed(bytes);
    }
  }

  @Override
  public long boundBytes() {
    return boundBytes;
  }

  /** What was booked is granted: soft rules note it. */
  void note(long storageBytes) {
    for (RuleAccount account : soft) {
      account.note(storageBytes);
    }
  }
}

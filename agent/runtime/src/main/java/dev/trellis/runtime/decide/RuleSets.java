package dev.trellis.runtime.decide;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one level, and which sets of them apply together: each set has a number, by which it
 * is found again. Numbers are given under a lock, which is held for some instructions, and only
 * where a set was never met. Any number of threads.
 */
final class RuleSets {

  /** The number of the set without rules. */
  static final int EMPTY = 0;

  /** Levels that have sets. */
  static final int LEVELS = 3;

  private final RuleAccount[] rules;
  private final int place;

  /** By number: which rules, and the rules themselves. */
  private volatile long[][] bits = {{0, 0}};

  private volatile RuleAccount[][] sets = {{}};

  /**
   * No sets but the empty one.
   *
   * @param rules at most 128, all of one level
   * @param place the level, from 0 to {@link #LEVELS} - 1
   */
  RuleSets(List<RuleAccount> rules, int place) {
    this.place = place;
    this.rules = rules.toArray(new RuleAccount[0]);
  }

  boolean isEmpty() {
    return rules.length == 0;
  }

  /** The number of a set among those of all levels. */
  int placeOf(int set) {
    return set * LEVELS + place;
  }

  RuleAccount[] get(int set) {
    return sets[set];
  }

  /** The smallest storage that any of the rules is asked about. */
  long leastFromBytes() {
    long least = Long.MAX_VALUE;
    for (RuleAccount each : rules) {
      least = Math.min(least, each.rule.fromBytes());
    }
    return least;
  }

  /**
   * The set of those that mean a name.
   *
   * @param name of a scope, type or method
   * @param storageBytes rules that begin with larger ones are left out
   * @return its number
   */
  int meaning(String name, long storageBytes) {
    long low = 0;
    long high = 0;
    for (int i = 0; i < rules.length; i++) {
      LimitRule rule = rules[i].rule;
      if (storageBytes >= rule.fromBytes() && rule.meant().test(name)) {
        low |= i < Long.SIZE ? 1L << i : 0;
        high |= i < Long.SIZE ? 0 : 1L << i;
      }
    }
    int known = find(bits, low, high);
    return known < 0 ? add(low, high) : known;
  }

  private static int find(long[][] among, long low, long high) {
    for (int i = 0; i < among.length; i++) {
      if (among[i][0] == low && among[i][1] == high) {
        return i;
      }
    }
    return -1;
  }

  private synchronized int add(long low, long high) {
    int known = find(bits, low, high);
    if (known >= 0) {
      return known;
    }
    @Nullable RuleAccount[] found = new RuleAccount[rules.length];
    int count = 0;
    for (int i = 0; i < rules.length; i++) {
      if (((i < Long.SIZE ? low : high) >>> i & 1) != 0) {
        found[count++] = rules[i];
      }
    }
    int number = sets.length;
    RuleAccount[][] more = Arrays.copyOf(sets, number + 1);
    long[][] moreBits = Arrays.copyOf(bits, number + 1);
    more[number] = Arrays.copyOf(found, count);
    moreBits[number] = new long[] {low, high};
    sets = more; // before its number can be found
    bits = moreBits;
    return number;
  }
}

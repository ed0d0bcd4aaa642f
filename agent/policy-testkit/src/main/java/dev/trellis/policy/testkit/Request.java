package dev.trellis.policy.testkit;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;
import dev.trellis.policy.Overrule;
import java.util.Map;

/**
 * One call of a policy.
 *
 * @param what which method
 * @param site where
 * @param oldLength elements before, or {@link GrowthSite#NONE}
 * @param newLength elements after, or {@link GrowthSite#NONE}
 * @param why of {@link What#OVERRULED}, and of no meaning elsewhere
 */
record Request(What what, GrowthSite site, int oldLength, int newLength, Overrule why) {

  /** The methods, by their names. */
  enum What {
    ALLOCATE,
    GROW,
    SHRINK,
    RELEASE,
    ROLLBACK,
    OVERRULED,
    STANDING,
    ACCOUNTS
  }

  /** Longer is not a few words. Characters. */
  private static final int LONGEST_STANDING = 500;

  /** More are not read by anybody. */
  private static final int MOST_ACCOUNTS = 1_000;

  /** Calls the method, and tells what is wrong with its answer. */
  void make(AllocatorPolicy policy, Breaches breaches) {
    try {
      answer(policy, breaches);
    } catch (Throwable thrown) {
      if (breaches.isListening()) {
        breaches.add(
            method() + " threw " + thrown.getClass().getName(),
            this + " threw " + text(thrown) + Stacks.of(thrown));
      }
    }
  }

  private void answer(AllocatorPolicy policy, Breaches breaches) {
    switch (what) {
      case ALLOCATE -> decided(policy.allocate(site, newLength), breaches);
      case GROW -> decided(policy.grow(site, oldLength, newLength), breaches);
      case SHRINK -> decided(policy.shrink(site, oldLength, newLength), breaches);
      case RELEASE -> policy.release(site, oldLength, newLength);
      case ROLLBACK -> policy.rollback(site, oldLength, newLength);
      case OVERRULED -> policy.overruled(site, oldLength, newLength, why);
      case STANDING -> said(policy.standing(), breaches);
      case ACCOUNTS -> accounted(policy.accounts(), breaches);
    }
  }

  private void decided(Decision decision, Breaches breaches) {
    if (decision == null && breaches.isListening()) {
      breaches.add(method() + " null", this + " answered null");
    }
  }

  private void said(String standing, Breaches breaches) {
    if (standing == null) {
      breaches.add("standing null", "standing() answered null");
    } else if (standing.length() > LONGEST_STANDING || standing.indexOf('\n') >= 0) {
      breaches.add(
          "standing long",
          "standing() answered "
              + standing.length()
              + " characters, asked for is one line of at most "
              + LONGEST_STANDING);
    }
  }

  private static void accounted(Map<String, Long> accounts, Breaches breaches) {
    if (accounts == null) {
      breaches.add("accounts null", "accounts() answered null");
      return;
    }
    int count = 0;
    for (Map.Entry<String, Long> account : accounts.entrySet()) {
      String name = account.getKey();
      if (name == null || name.isEmpty() || account.getValue() == null) {
        breaches.add(
            "accounts entry", "accounts() has \"" + name + "\" with value " + account.getValue());
      }
      count++;
      if (count > MOST_ACCOUNTS) {
        breaches.add("accounts many", "accounts() has more than " + MOST_ACCOUNTS + " figures");
        return;
      }
    }
  }

  String method() {
    return switch (what) {
      case ALLOCATE -> "allocate";
      case GROW -> "grow";
      case SHRINK -> "shrink";
      case RELEASE -> "release";
      case ROLLBACK -> "rollback";
      case OVERRULED -> "overruled";
      case STANDING -> "standing";
      case ACCOUNTS -> "accounts";
    };
  }

  /** A failure's own words are the policy's code, too. */
  private static String text(Throwable thrown) {
    try {
      return thrown.toString();
    } catch (Throwable broken) {
      return thrown.getClass().getName();
    }
  }

  /** The call, as {@code grow(STRONG site of 4-byte elements, 10, 15)}. */
  @Override
  public String toString() {
    String at =
        site.denialClass() + " site of " + site.layout().elementBytes() + "-byte elements, ";
    return switch (what) {
      case STANDING, ACCOUNTS -> method() + "()";
      case ALLOCATE -> "allocate(" + at + newLength + ")";
      case OVERRULED -> "overruled(" + at + oldLength + ", " + newLength + ", " + why + ")";
      default -> method() + "(" + at + oldLength + ", " + newLength + ")";
    };
  }
}

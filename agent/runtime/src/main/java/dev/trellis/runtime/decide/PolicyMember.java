package dev.trellis.runtime.decide;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.policy.Overrule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One policy of the chain, held at arm's length: whatever it throws is caught and counted, and
 * after so many failures it is not asked again. Any number of threads.
 */
public final class PolicyMember {

  /** Calls, of some fifty bytes of stack each. */
  private static final int MODEST_DEPTH = 300;

  /** More are not read by anybody, and a map without end would be a report without end. */
  private static final int MOST_ACCOUNTS = 1_000;

  private final String name;
  private final AllocatorPolicy policy;
  private final @Nullable Ruled ruled;
  private final int mostFailures;
  private final AtomicInteger failures = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();

  private volatile boolean replaced;

  /** The thread of Trellis's own that asks for the accounts at this moment. */
  private volatile @Nullable Thread reader;

  /** Set where there was no memory left to keep an error's text. */
  private volatile boolean nameless;

  /**
   * A member.
   *
   * @param name as given on the command line
   * @param policy what decides
   * @param mostFailures failures after which everything is granted, 1 or more
   */
  public PolicyMember(String name, AllocatorPolicy policy, int mostFailures) {
    this.name = name;
    this.policy = policy;
    this.ruled = policy instanceof Ruled own && own.rules() != null ? own : null;
    this.mostFailures = mostFailures;
  }

  /**
   * A member whose policy could not be made: grants all, and says why.
   *
   * @param name as given on the command line
   * @param error what its loading, initialiser or constructor threw
   * @return the member
   */
  public static PolicyMember broken(String name, Throwable error) {
    PolicyMember member = new PolicyMember(name, GrantAll.INSTANCE, 1);
    member.failed(error);
    return member;
  }

  /** The policy, if what is reclaimed comes back to it; else null. */
  @Nullable LiveLimitingPolicy live() {
    return policy instanceof LiveLimitingPolicy live ? live : null;
  }

  /** The policy, if nothing that is reclaimed comes back to its limit; else null. */
  @Nullable LimitingPolicy limiting() {
    return policy instanceof LimitingPolicy limiting ? limiting : null;
  }

  /** The rules of the policy, of which requests are to tell more; null if it has none. */
  @Nullable LimitRules rules() {
    return ruled == null ? null : ruled.rules();
  }

  /** Whether it is one that comes with Trellis: it neither blocks nor fails. */
  boolean isOurs() {
    return policy.getClass().getClassLoader() == PolicyMember.class.getClassLoader();
  }

  Decision decide(GrowthSite site, int oldLength, int newLength) {
    return decide(site, oldLength, newLength, null);
  }

  Decision decide(GrowthSite site, int oldLength, int newLength, @Nullable Request request) {
    if (replaced) {
      return Decision.GRANT;
    }
    try {
      Decision decision = ask(site, oldLength, newLength, request);
      if (decision != null) {
        return decision;
      }
      failed(new IllegalStateException("answered null for " + site.shortName()));
    } catch (Throwable failure) {
      failedAt(site, failure);
    }
    return Decision.GRANT;
  }

  private Decision ask(GrowthSite site, int oldLength, int newLength, @Nullable Request request) {
    if (ruled != null && request != null) {
      return ruled.ask(site, oldLength, newLength, request);
    }
    if (oldLength < 0) {
      return policy.allocate(site, newLength);
    }
    return newLength < oldLength
        ? policy.shrink(site, oldLength, newLength)
        : policy.grow(site, oldLength, newLength);
  }

  void release(GrowthSite site, int oldLength, int newLength) {
    if (!replaced) {
      try {
        policy.release(site, oldLength, newLength);
      } catch (Throwable failure) {
        failedAt(site, failure);
      }
    }
  }

  void rollback(GrowthSite site, int oldLength, int newLength) {
    rollback(site, oldLength, newLength, null);
  }

  void rollback(GrowthSite site, int oldLength, int newLength, @Nullable Request request) {
    if (!replaced) {
      try {
        if (ruled != null && request != null) {
          ruled.rollback(site, oldLength, newLength, request);
        } else {
          policy.rollback(site, oldLength, newLength);
        }
      } catch (Throwable failure) {
        failedAt(site, failure);
      }
    }
  }

  void overruled(GrowthSite site, int oldLength, int newLength, Overrule why) {
    if (!replaced) {
      try {
        policy.overruled(site, oldLength, newLength, why);
      } catch (Throwable failure) {
        failedAt(site, failure);
      }
    }
  }

  String standing() {
    return standing(null);
  }

  /** Called where a denial is about to be thrown, so another throw is harmless. */
  String standing(@Nullable Request request) {
    if (replaced) {
      return "";
    }
    try {
      String standing =
          ruled != null && request != null ? ruled.standing(request) : policy.standing();
      return standing == null ? "" : standing;
    } catch (Throwable failure) {
      failedAt(null, failure);
      return "";
    }
  }

  /**
   * Where the program has used up its stack nothing is the policy's fault, and the program gets its
   * error, if a throw is harmless there. A policy that recursed has left the room that it had.
   */
  private void failedAt(@Nullable GrowthSite site, Throwable failure) {
    if (failure instanceof StackOverflowError overflow && isStackAtItsEnd()) {
      if (site == null || site.denialClass() != DenialClass.NEVER_DENIED) {
        throw overflow;
      }
      return;
    }
    failed(failure);
  }

  private void failed(Throwable failure) {
    int count = failures.incrementAndGet();
    if (count >= mostFailures) {
      replaced = true;
    }
    if (count <= mostFailures) {
      try {
        errors.add(describe(failure));
      } catch (OutOfMemoryError heapIsFull) {
        nameless = true;
      }
    }
  }

  /**
   * Whether even a modest policy would not have had the stack it needs: then it is the program that
   * has used it up.
   */
  private static boolean isStackAtItsEnd() {
    try {
      return descend(MODEST_DEPTH) < MODEST_DEPTH;
    } catch (StackOverflowError atItsEnd) {
      return true;
    }
  }

  private static int descend(int depth) {
    return depth == 0 ? 0 : descend(depth - 1) + 1;
  }

  /** Not {@code toString} alone: that is the policy's code, too, and may throw again. */
  private static String describe(Throwable failure) {
    String type = failure.getClass().getName();
    try {
      Throwable cause = failure.getCause();
      String message = failure.getMessage();
      String text = message == null ? type : type + ": " + message;
      return cause == null || cause == failure ? text : text + " (caused by " + cause + ")";
    } catch (Throwable broken) {
      return type;
    }
  }

  /** Name as given on the command line. */
  public String name() {
    return name;
  }

  /** Whether it failed so often that it is no longer asked. */
  public boolean isReplaced() {
    return replaced;
  }

  /** Count of failures so far. */
  public int failures() {
    return failures.get();
  }

  /** The errors of the failures, oldest first, at most {@code policyFailures}. */
  public List<String> errors() {
    List<String> texts = new ArrayList<>(errors);
    if (nameless) {
      texts.add("failed while the heap was full");
    }
    return texts;
  }

  /** The policy's own figures, as of now; a thread of Trellis's own calls this. */
  public Map<String, Long> accounts() {
    Map<String, Long> copy = new TreeMap<>();
    reader = Thread.currentThread();
    try {
      for (Map.Entry<String, Long> account : policy.accounts().entrySet()) {
        copy.put(String.valueOf(account.getKey()), Long.valueOf(account.getValue().longValue()));
        if (copy.size() > MOST_ACCOUNTS) {
          throw new IllegalStateException("has more than " + MOST_ACCOUNTS + " accounts");
        }
      }
    } catch (Throwable failure) {
      failed(failure);
      return new TreeMap<>();
    } finally {
      reader = null;
    }
    return copy;
  }

  /** The thread that is in {@link #accounts} at this moment; null if there is none. */
  public @Nullable Thread reader() {
    return reader;
  }
}

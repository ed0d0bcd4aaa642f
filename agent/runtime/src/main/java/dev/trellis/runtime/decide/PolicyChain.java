package dev.trellis.runtime.decide;

import dev.trellis.policy.Decision;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.policy.Overrule;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Asks each policy in turn; one denial is enough, and what the earlier ones booked is taken back.
 * Called with the guard held, so that nothing in here is put to a policy again. Any number of
 * threads.
 */
public final class PolicyChain {

  /** What became of a request. */
  public enum Outcome {
    /** All agreed, or a denial was overruled silently. */
    GRANTED,
    /** A denial was let through by {@code onDenial=record}. */
    RECORDED,
    /** Denied; nothing is booked any more. */
    DENIED
  }

  private final PolicyMember[] members;
  private final OnDenial onDenial;
  private final Exemptions exemptions = new Exemptions();
  private final AtomicLong exempted = new AtomicLong();

  /**
   * A chain.
   *
   * @param members policies in the order in which they are asked
   * @param onDenial what becomes of a denial
   */
  public PolicyChain(List<PolicyMember> members, OnDenial onDenial) {
    this.members = members.toArray(new PolicyMember[0]);
    this.onDenial = onDenial;
  }

  /**
   * Puts a request to the policies.
   *
   * @param site where
   * @param oldLength elements before, or {@link GrowthSite#NONE}
   * @param newLength elements asked for, 0 or more
   * @return what became of it
   */
  public Outcome decide(GrowthSite site, int oldLength, int newLength) {
    Outcome outcome = Outcome.GRANTED;
    for (int i = 0; i < members.length; i++) {
      if (ask(i, site, oldLength, newLength) == Decision.DENY) {
        Overrule why = overruleFor(site);
        if (why == null) {
          rollback(i, site, oldLength, newLength);
          return Outcome.DENIED;
        }
        if (why == Overrule.RECORDED) {
          outcome = Outcome.RECORDED;
        }
        members[i].overruled(site, oldLength, newLength, why);
      }
    }
    if (newLength < oldLength) {
      release(site, oldLength, newLength);
    }
    return outcome;
  }

  private Decision ask(int member, GrowthSite site, int oldLength, int newLength) {
    try {
      return members[member].decide(site, oldLength, newLength);
    } catch (StackOverflowError endOfTheProgramsStack) {
      rollback(member, site, oldLength, newLength);
      throw endOfTheProgramsStack;
    }
  }

  private @Nullable Overrule overruleFor(GrowthSite site) {
    if (site.denialClass() == DenialClass.NEVER_DENIED) {
      return Overrule.NEVER_DENIED;
    }
    if (onDenial == OnDenial.RECORD) {
      return Overrule.RECORDED;
    }
    if (exemptions.isExempt(exemptions.stack())) {
      exempted.incrementAndGet();
      return Overrule.EXEMPT;
    }
    return null;
  }

  private void rollback(int before, GrowthSite site, int oldLength, int newLength) {
    for (int i = before - 1; i >= 0; i--) {
      members[i].rollback(site, oldLength, newLength);
    }
  }

  /**
   * Tells the policies that a storage was given up for a shorter one, or for none.
   *
   * @param site where
   * @param oldLength elements before
   * @param newLength elements after, or {@link GrowthSite#NONE}
   */
  public void release(GrowthSite site, int oldLength, int newLength) {
    for (PolicyMember member : members) {
      member.release(site, oldLength, newLength);
    }
  }

  /**
   * The error for a denied request.
   *
   * @param site where
   * @param bytes what was requested
   * @return an error whose message names site, call, requested bytes, limit and what was in use
   */
  public GrowthDeniedError error(GrowthSite site, long bytes) {
    StringBuilder text = new StringBuilder(256);
    text.append("Trellis denied ").append(bytes).append(" bytes at ").append(site.shortName());
    StackTraceElement call = Exemptions.callSite(exemptions.stack());
    if (call != null) {
      text.append(", called by ").append(call);
    }
    if (site.denialClass() == DenialClass.INSERTED) {
      text.append("; the element is in");
    }
    for (PolicyMember member : members) {
      String standing = member.standing();
      text.append("; policy ").append(member.name());
      if (!standing.isEmpty()) {
        text.append(": ").append(standing);
      }
    }
    return new GrowthDeniedError(text.toString(), bytes);
  }

  /** From now on no denial is carried out: the JVM shuts down. */
  public static void shutdownBegins() {
    Exemptions.shutdownBegins();
  }

  /** The policies. */
  public List<PolicyMember> members() {
    return List.of(members);
  }

  /** Count of denials that were granted all the same, lest the JVM be wedged. */
  public long exempted() {
    return exempted.get();
  }
}

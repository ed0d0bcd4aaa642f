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
  private final boolean blocks;
  private final OnDenial onDenial;
  private final @Nullable Faults faults;
  private final Exemptions exemptions = new Exemptions();
  private final AtomicLong exempted = new AtomicLong();
  private final Denials denials;

  /** The one to which comes back what is reclaimed, or null; there is at most one. */
  private final @Nullable LiveLimitingPolicy live;

  /** Who does something about a denial before it is thrown; null if nobody does. */
  private final @Nullable DenialDesk desk;

  /** What else bounds requests, of which more must be known then; or null. */
  private final @Nullable LimitRules rules;

  private final @Nullable LiveLimitingPolicy onlyLive;

  /**
   * The only policy, where it is one of these two and has no rules. It is asked by itself first: a
   * call that the JIT knows the target of, which those through an interface are not once several
   * policies were asked.
   */
  private final @Nullable LiveLimitingPolicy freeLive;

  private final @Nullable LimitingPolicy freeNet;

  /** Whether threads may book ahead: where nothing else has a say in what they are granted. */
  private final boolean booksAhead;

  /**
   * A chain whose denials nobody does anything about.
   *
   * @param members policies in the order in which they are asked
   * @param onDenial what becomes of a denial
   */
  public PolicyChain(List<PolicyMember> members, OnDenial onDenial) {
    this(members, onDenial, null, null);
  }

  /**
   * A chain.
   *
   * @param members policies in the order in which they are asked
   * @param onDenial what becomes of a denial
   * @param desk where denials are handed over before they are thrown; null if nobody waits there
   * @param faults which requests fail on purpose, whatever the policies say; null if none does
   */
  public PolicyChain(
      List<PolicyMember> members,
      OnDenial onDenial,
      @Nullable DenialDesk desk,
      @Nullable Faults faults) {
    this.desk = desk;
    this.members = members.toArray(new PolicyMember[0]);
    this.denials = new Denials(this.members, exemptions, desk, faults);
    this.onDenial = onDenial;
    LiveLimitingPolicy found = null;
    boolean others = false;
    LimitRules foundRules = null;
    for (PolicyMember member : members) {
      others |= !member.isOurs();
      found = member.live() == null ? found : member.live();
      foundRules = member.rules() == null ? foundRules : member.rules();
    }
    this.live = found;
    this.faults = faults;
    this.rules = foundRules;
    this.blocks = others;
    PolicyMember only = members.size() == 1 ? members.get(0) : null;
    this.onlyLive = only == null ? null : only.live();
    this.freeLive = foundRules == null ? onlyLive : null;
    this.booksAhead = freeLive != null && faults == null;
    this.freeNet = only == null || foundRules != null ? null : only.limiting();
  }

  /**
   * Whether a request fails on purpose; to be asked before the policies are.
   *
   * @param site where
   * @return 0 if it does not; its number if it is denied, and then no policy is asked; less than 0
   *     if it counts as denied, and is let through by {@code onDenial=record}
   */
  public long fault(GrowthSite site) {
    long number = faults == null ? Faults.NONE : faults.due(site);
    if (faults == null || number == Faults.NONE) {
      return Faults.NONE;
    }
    try {
      return faults.settle(number, overruleFor(site));
    } catch (StackOverflowError | OutOfMemoryError ofTheJvm) {
      faults.passedBy();
      throw ofTheJvm;
    }
  }

  /** Whether a policy is asked that is not Trellis's own, and may do anything. */
  public boolean mayBlock() {
    return blocks;
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
    return decide(site, oldLength, newLength, null, null);
  }

  Outcome decide(GrowthSite site, int oldLength, int newLength, @Nullable Grant grant) {
    return decide(site, oldLength, newLength, grant, null);
  }

  /**
   * The same, where storages may be booked one by one.
   *
   * @param site where
   * @param oldLength elements before, or {@link GrowthSite#NONE}
   * @param newLength elements asked for, 0 or more
   * @param grant where the thread notes what it was granted; null if there is no such note
   * @param request what is known of it besides; null if there are no {@link #rules}
   * @return what became of it
   */
  public Outcome decide(
      GrowthSite site,
      int oldLength,
      int newLength,
      @Nullable Grant grant,
      @Nullable Request request) {
    if (freeLive != null) {
      long bytes = site.layout().bytes(newLength);
      if (freeLive.book(site, bytes, null) == Decision.GRANT) {
        freeLive.ledger().granted(grant, site, freeLive.bookedIn(site, bytes, null), bytes);
        if (grant != null && booksAhead) {
          grant.bookAhead();
        }
        return Outcome.GRANTED;
      }
    } else if (freeNet != null
        && newLength >= oldLength
        && freeNet.grow(site, oldLength, newLength) == Decision.GRANT) {
      return Outcome.GRANTED;
    }
    return decideByAll(site, oldLength, newLength, grant, request);
  }

  private Outcome decideByAll(
      GrowthSite site,
      int oldLength,
      int newLength,
      @Nullable Grant grant,
      @Nullable Request request) {
    Outcome outcome = Outcome.GRANTED;
    Overrule ofLive = null;
    for (int i = 0; i < members.length; i++) {
      if (ask(i, site, oldLength, newLength, request) == Decision.DENY
          && !isRelieved(i, site, oldLength, newLength, grant, request)) {
        Overrule why = overruleFor(site);
        if (why == null) {
          rollback(i, site, oldLength, newLength, request);
          return Outcome.DENIED;
        }
        if (why == Overrule.RECORDED) {
          outcome = Outcome.RECORDED;
        }
        members[i].overruled(site, oldLength, newLength, why);
        ofLive = members[i].live() == null ? ofLive : why;
      }
    }
    if (live != null) {
      note(live, site, newLength, grant, ofLive, request);
    }
    if (newLength < oldLength) {
      release(site, oldLength, newLength);
    }
    return outcome;
  }

  private static void note(
      LiveLimitingPolicy live,
      GrowthSite site,
      int newLength,
      @Nullable Grant grant,
      @Nullable Overrule why,
      @Nullable Request request) {
    long bytes = site.layout().bytes(newLength);
    live.ledger().granted(grant, site, live.bookedIn(site, bytes, why, request), bytes);
  }

  /**
   * Gets back what is booked ahead and what is reclaimed, and asks again; the rare path, on which
   * it may wait. Not where an error would wedge the JVM: there the request is granted anyway.
   */
  private boolean isRelieved(
      int member,
      GrowthSite site,
      int oldLength,
      int newLength,
      @Nullable Grant grant,
      @Nullable Request request) {
    LiveLimitingPolicy policy = members[member].live();
    long bytes = site.layout().bytes(newLength);
    if (policy == null || !policy.couldFit(bytes, request)) {
      return false;
    }
    policy.ledger().recall(grant);
    try {
      policy.ledger().drain();
      if (ask(member, site, oldLength, newLength, request) == Decision.GRANT) {
        return true;
      }
      if (exemptions.isExempt(exemptions.stack())) {
        return false;
      }
      try {
        Relief relief = policy.ledger().relief(bytes, policy.refusing(request));
        return isRelieved(relief, member, site, oldLength, newLength, request);
      } catch (OutOfMemoryError heapIsFull) {
        return false;
      }
    } finally {
      policy.ledger().recallEnds();
    }
  }

  private boolean isRelieved(
      Relief relief,
      int member,
      GrowthSite site,
      int oldLength,
      int newLength,
      @Nullable Request request) {
    try {
      while (relief.next()) {
        if (ask(member, site, oldLength, newLength, request) == Decision.GRANT) {
          return true;
        }
      }
    } finally {
      relief.end();
    }
    return false;
  }

  private Decision ask(
      int member, GrowthSite site, int oldLength, int newLength, @Nullable Request request) {
    try {
      return members[member].decide(site, oldLength, newLength, request);
    } catch (StackOverflowError endOfTheProgramsStack) {
      rollback(member, site, oldLength, newLength, request);
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

  private void rollback(
      int before, GrowthSite site, int oldLength, int newLength, @Nullable Request request) {
    for (int i = before - 1; i >= 0; i--) {
      members[i].rollback(site, oldLength, newLength, request);
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
   * A request was denied, and that was counted. Where a denial has the report written, or ends the
   * JVM, this waits for it; not for one that only answers {@code Growth.tryReserve}.
   *
   * @param site where
   * @param bytes what was requested
   * @param fault what {@link #fault} answered
   * @param request as it was when it was denied; null if there are no rules
   * @return the error that is to be thrown
   */
  public GrowthDeniedError denied(
      GrowthSite site, long bytes, long fault, @Nullable Request request) {
    return denials.denied(site, bytes, fault, request);
  }

  /** From now on no denial is carried out: the JVM shuts down. */
  public static void shutdownBegins() {
    Exemptions.shutdownBegins();
  }

  /** What has requests fail on purpose; null if nothing does. */
  public @Nullable Faults faults() {
    return faults;
  }

  /** The policies. */
  public List<PolicyMember> members() {
    return List.of(members);
  }

  /**
   * All that is asked, if it is one policy and what is reclaimed comes back to it, else null: it
   * grants small storages whatever the rules.
   */
  public @Nullable LiveLimitingPolicy onlyLive() {
    return faults == null ? onlyLive : null;
  }

  /** What else bounds requests; null if nothing does. */
  public @Nullable LimitRules rules() {
    return rules;
  }

  /** The soft limits that were passed, in words that are the same each time. */
  public List<String> passed() {
    return rules == null ? List.of() : rules.passed();
  }

  /** What books storages one by one; null if nothing does. */
  public @Nullable LiveLedger ledger() {
    return live == null ? null : live.ledger();
  }

  /** Where denials are handed over; null if nobody waits for anything. */
  public @Nullable DenialDesk desk() {
    return desk;
  }

  /** Whether a request waits for a collection at this moment. */
  public boolean isCollecting() {
    return live != null && live.ledger().isCollecting();
  }

  /** Whether a denied thread may wait at this moment, for a report or for the JVM's end. */
  public boolean isReporting() {
    return desk != null && desk.isAtWork();
  }

  /** What else is to be known of the limit, one sentence each. */
  public List<String> notes() {
    return live == null ? List.of() : live.ledger().notes();
  }

  /** Count of denials that were granted all the same, lest the JVM be wedged. */
  public long exempted() {
    return exempted.get();
  }
}

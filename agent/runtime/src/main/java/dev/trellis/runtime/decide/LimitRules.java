package dev.trellis.runtime.decide;

import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.decide.LimitRule.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules that apply to a request. Names are compared once for each site, when it becomes
 * known, and once for each scope; of a call site each time, for it takes a stack, which is why only
 * large storages are asked about. Any number of threads.
 */
public final class LimitRules {

  private static final int MOST_SITES = 1 << 14;
  private static final int MOST_SCOPES = 1 << 11;

  private final Nested outermost;
  private final RuleSets scopes;
  private final RuleSets types;
  private final RuleSets callSites;
  private final long callSitesFrom;
  private final List<RuleAccount> all = new ArrayList<>();
  private final Exemptions stacks = new Exemptions();

  /** Number of the set of rules and 1, by id; 0 where that is not known yet. */
  private final int[] setOfSite = new int[MOST_SITES];

  private final int[] setOfScope = new int[MOST_SCOPES];

  private volatile IntFunction<String> scopeNames = new NoName();

  /**
   * Rules of a process.
   *
   * @param rules all but the hard one of the process, in the order in which those of one level are
   *     asked
   * @param process what the hard one of the process books in
   * @param maxStorageBytes of the hard one of the process
   */
  LimitRules(List<LimitRule> rules, Account process, long maxStorageBytes) {
    LimitRule ofProcess =
        new LimitRule(
            Level.PROCESS, "", new All(), process.boundBytes(), maxStorageBytes, false, 0);
    RuleAccount hard = new RuleAccount(ofProcess, process);
    List<RuleAccount> outer = new ArrayList<>();
    outer.add(hard);
    outer.addAll(of(Level.PROCESS, rules, process));
    this.outermost = new Nested(outer.toArray(new RuleAccount[0]));
    this.scopes = new RuleSets(of(Level.SCOPE, rules, process), 0);
    this.types = new RuleSets(of(Level.TYPE, rules, process), 1);
    this.callSites = new RuleSets(of(Level.CALL_SITE, rules, process), 2);
    this.callSitesFrom = callSites.leastFromBytes();
  }

  private List<RuleAccount> of(Level level, List<LimitRule> rules, Account process) {
    List<RuleAccount> some = new ArrayList<>();
    for (LimitRule rule : rules) {
      if (rule.level() == level) {
        some.add(
            level == Level.PROCESS
                ? new RuleAccount(rule, process.likeThis())
                : new RuleAccount(rule));
      }
    }
    all.addAll(some);
    return some;
  }

  /** The least limit of the process, be it a soft one; {@code Long.MAX_VALUE} for none. */
  long processBytes() {
    return outermost.boundBytes();
  }

  /**
   * How scopes are called; before anything is woven.
   *
   * @param names by number
   */
  public void scopesBy(IntFunction<String> names) {
    scopeNames = names;
  }

  /**
   * A site became known, which has not asked yet.
   *
   * @param site which
   */
  public void know(GrowthSite site) {
    int set = setOf(site);
    for (RuleAccount each : types.get(set)) {
      each.meetsSomething();
    }
    if (site.id() < MOST_SITES) {
      setOfSite[site.id()] = set + 1;
    }
  }

  private int setOf(GrowthSite site) {
    return types.meaning(site.type(), Long.MAX_VALUE);
  }

  /**
   * The rules that apply.
   *
   * @param site where
   * @param storageBytes of the storage
   * @param request whose; null if its scope and call site are not known
   */
  Nested of(GrowthSite site, long storageBytes, @Nullable Request request) {
    Nested found = outermost;
    if (request != null && !scopes.isEmpty()) {
      found = found.with(setOfScope(request.scope), scopes);
    }
    if (!types.isEmpty()) {
      int set = site.id() < MOST_SITES ? setOfSite[site.id()] : 0;
      found = found.with(set == 0 ? setOf(site) : set - 1, types);
    }
    if (request != null && storageBytes >= callSitesFrom) {
      found = found.with(callSite(request, storageBytes), callSites);
    }
    return found;
  }

  private int setOfScope(int scope) {
    if (scope == 0) {
      return RuleSets.EMPTY;
    }
    int set = setOfScope[scope];
    if (set == 0) {
      set = scopes.meaning(scopeNames.apply(scope), Long.MAX_VALUE) + 1;
      setOfScope[scope] = set;
    }
    return set - 1;
  }

  private int callSite(Request request, long storageBytes) {
    if (request.callSite == Request.NOT_LOOKED_FOR) {
      StackTraceElement frame = Exemptions.callSite(stacks.stack());
      request.callSite =
          frame == null
              ? RuleSets.EMPTY
              : callSites.meaning(frame.getClassName() + "." + frame.getMethodName(), storageBytes);
    }
    return request.callSite;
  }

  /**
   * Books a request under all rules that apply, or under none.
   *
   * @param site where
   * @param storageBytes of the storage
   * @param moreBytes what is to be booked for it
   * @param request is told what came of it; null if nobody asks later
   * @return whether it is booked
   */
  boolean book(GrowthSite site, long storageBytes, long moreBytes, @Nullable Request request) {
    Nested in;
    try {
      in = of(site, storageBytes, request);
    } catch (OutOfMemoryError heapIsFull) {
      return false; // rather than past a limit that may apply
    }
    RuleAccount refusing = in.tooLargeFor(storageBytes);
    boolean forSize = refusing != null;
    if (refusing == null) {
      refusing = in.refusedBy(moreBytes);
    }
    if (request != null) {
      request.in = in;
      request.refusedBy = refusing;
      request.refusedForSize = forSize;
    }
    if (refusing == null) {
      in.note(storageBytes);
    }
    return refusing == null;
  }

  /** Where a request was booked, as far as that is known. */
  Booking whereBooked(GrowthSite site, long storageBytes, @Nullable Request request) {
    Nested booked = request == null ? null : request.in;
    return (booked == null ? of(site, storageBytes, request) : booked).place();
  }

  /** Why a request was refused, in words; of the process if that is not known. */
  String standing(Request request) {
    RuleAccount refusing = request.refusedBy;
    return refusing == null ? "" : refusing.standing(request.refusedForSize);
  }

  /** Adds what is to be told of all but the process, which has names of its own. */
  void tell(Map<String, Long> figures) {
    for (RuleAccount each : all) {
      each.tell(figures);
    }
  }

  /** The soft rules that were passed, in words that are the same each time. */
  List<String> passed() {
    List<String> passed = new ArrayList<>();
    for (RuleAccount each : all) {
      if (each.rule.soft() && each.wasPassed()) {
        passed.add(each.rule.subject());
      }
    }
    return passed;
  }

  /** What a report says of the rules for types that no growth site is of, a sentence each. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (RuleAccount each : all) {
      if (each.rule.level() == Level.TYPE && !each.hasMetSomething()) {
        notes.add(
            "no growth site is of what the limit for "
                + each.rule.subject()
                + " is for: a type is the class that has the storage, as in the report's types");
      }
    }
    return notes;
  }

  private static final class NoName implements IntFunction<String> {
    @Override
    public String apply(int scope) {
      return "";
    }
  }

  private static final class All implements Predicate<String> {
    @Override
    public boolean test(String name) {
      return true;
    }
  }
}

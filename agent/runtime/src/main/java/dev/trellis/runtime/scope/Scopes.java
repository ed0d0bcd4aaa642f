package dev.trellis.runtime.scope;

import dev.trellis.runtime.record.Stripe;
import dev.trellis.runtime.record.Stripes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Knows the scope of each event: the one that the thread has opened or was handed, else the one
 * that its name gives it. One for each process, all threads.
 */
public final class Scopes implements BinaryOperator<@Nullable Object> {

  /** A scope inside so many is not opened. */
  public static final int DEEPEST = 32;

  /** The most scopes that have figures of their own. */
  public static final int MOST = ScopeNames.MOST;

  private final Stripes stripes;

  /** None before somebody may open a scope, or a thread has one by its name. */
  private @Nullable ScopeNames names;

  /**
   * False until there is a scope at all; that is all that an event looks at. Plain: a thread sees
   * what it has set itself, and one that was handed a scope sees what was set before.
   */
  private boolean used;

  private boolean opened;
  private volatile boolean isPrepared;
  private @Nullable ThreadValues values;
  private ThreadPattern @Nullable [] patterns;
  private int[] patternIds = {};
  private volatile boolean tooDeep;
  private volatile boolean failed;
  private volatile boolean unknownApi;
  private volatile boolean refused;

  /**
   * No scopes yet.
   *
   * @param stripes where the guard is
   */
  public Scopes(Stripes stripes) {
    this.stripes = stripes;
  }

  /**
   * Lets programs open scopes; before anything is woven.
   *
   * @param where where threads keep them
   */
  public void keepIn(ThreadValues where) {
    values = where;
  }

  /**
   * Gives scopes to threads by their names; before anything is woven.
   *
   * @param all the first that matches decides
   */
  public void byThreadName(List<ThreadPattern> all) {
    ScopeNames of = begun();
    patternIds = new int[all.size()];
    for (int i = 0; i < patternIds.length; i++) {
      patternIds[i] = of.idOf(ScopeNames.NONE, all.get(i).scope());
    }
    patterns = all.toArray(new ThreadPattern[0]);
    used = patternIds.length > 0;
  }

  private synchronized ScopeNames begun() {
    ScopeNames already = names;
    if (already == null) {
      already = new ScopeNames();
      names = already;
    }
    return already;
  }

  private ScopeNames known() {
    if (names == null) {
      throw new IllegalStateException("nobody has asked whether somebody listens");
    }
    return names;
  }

  /** Whether an event must ask for its scope: see {@link #enter}. */
  public boolean areUsed() {
    return used;
  }

  /**
   * Has the stripe count the next event for its thread's scope. Allocates nothing.
   *
   * @param stripe the current thread's
   */
  public void enter(Stripe stripe) {
    if (stripe.isProgram()) {
      stripe.enter(current(stripe, Thread.currentThread()));
    }
  }

  private int current(Stripe stripe, Thread thread) {
    ThreadValues where = values;
    if (opened && where != null && where.of().apply(thread) instanceof OpenScopes scopes) {
      OpenScope innermost = scopes.innermost();
      if (innermost != null) {
        return innermost.id;
      }
    }
    return patterns == null ? ScopeNames.NONE : named(stripe, thread.getName());
  }

  /** A thread that has the name that was seen last need not be matched again. */
  private int named(Stripe stripe, String name) {
    if (!stripe.isLastNamed(name)) {
      stripe.lastNamed(name, matched(name));
    }
    return stripe.scopeOfLastName();
  }

  private int matched(String name) {
    ThreadPattern[] all = patterns;
    for (int i = 0; all != null && i < all.length; i++) {
      if (all[i].matches(name)) {
        return patternIds[i];
      }
    }
    return ScopeNames.NONE;
  }

  /**
   * What the API class asks for. Nothing is thrown from here, and what grows meanwhile is not the
   * program's. Nothing in here may block: a virtual thread would leave its carrier with the guard
   * set.
   *
   * @param what {@code open} a name, {@code enter} what was handed on, {@code close} what either of
   *     these gave, {@code hand} on the current scope. First of all comes {@code listens}, on a
   *     thread that may load classes: it asks whether there is anybody
   * @param with see there
   * @return null if there is none
   */
  @Override
  public @Nullable Object apply(@Nullable Object what, @Nullable Object with) {
    ThreadValues where = values;
    if (where == null || what == null) {
      refused |= where == null;
      return null;
    }
    if (what.equals("close") && with instanceof OpenScope ended) {
      ended.close(); // first of all, for this is what cannot fail
    }
    Stripe stripe = stripes.claim(stripes.currentId());
    boolean outer = stripe.isInside();
    stripe.setInside(true);
    try {
      return asked(where, what, with);
    } catch (RuntimeException | Error notNow) {
      failed = true;
      return null;
    } finally {
      stripe.setInside(outer);
      if (stripe.isLent()) {
        stripes.release(stripe);
      }
    }
  }

  private @Nullable Object asked(ThreadValues where, Object what, @Nullable Object with) {
    Object found = where.of().apply(Thread.currentThread());
    OpenScopes mine = found instanceof OpenScopes known ? known : null;
    OpenScope innermost = mine == null ? null : mine.innermost();
    if (what.equals("close") && mine != null) {
      mine.set(innermost);
    }
    if (what.equals("hand")) {
      return innermost == null ? null : new OpenScope(innermost.id, null);
    }
    if (what.equals("listens")) {
      if (!isPrepared) {
        prepare(where);
      }
      return what;
    }
    if (what.equals("open") && with instanceof String name && hasRoom(innermost)) {
      int outer = innermost == null ? ScopeNames.NONE : innermost.id;
      return push(where, mine, known().idOf(outer, name), innermost);
    }
    if (what.equals("enter") && with instanceof OpenScope handed && hasRoom(innermost)) {
      return push(where, mine, handed.id, innermost);
    }
    return null;
  }

  /**
   * Goes once, on a throwaway, all the ways of a program that opens scopes: what they load must be
   * there before an event comes along. Programs without scopes need none of it.
   */
  private synchronized void prepare(ThreadValues where) {
    ScopeNames unusedNames = begun();
    if (isPrepared) {
      return;
    }
    Scopes trial = new Scopes(stripes);
    trial.names = new ScopeNames();
    Object outer = trial.asked(where, "open", "warm-up");
    Object inner = trial.asked(where, "enter", trial.asked(where, "hand", null));
    int unused = trial.current(stripes.claim(stripes.currentId()), Thread.currentThread());
    for (Object open : new Object[] {inner, outer}) {
      if (open instanceof OpenScope ended) {
        ended.close();
        Object unusedToo = trial.asked(where, "close", ended);
      }
    }
    isPrepared = true;
  }

  /** Asked before a scope gets a name, for these are few: one that is not opened takes none. */
  private boolean hasRoom(@Nullable OpenScope innermost) {
    boolean room = innermost == null || innermost.depth + 1 < DEEPEST;
    tooDeep |= !room;
    return room;
  }

  private Object push(
      ThreadValues where, @Nullable OpenScopes mine, int id, @Nullable OpenScope outer) {
    OpenScope pushed = new OpenScope(id, outer);
    OpenScopes scopes = mine;
    if (scopes == null) {
      scopes = new OpenScopes();
      where.kept().set(scopes);
    }
    opened = true;
    used = true;
    scopes.set(pushed);
    return pushed;
  }

  /**
   * What a scope is called, with those that it is in: {@code import > parse}.
   *
   * @param id as it stands in a snapshot
   * @return its name
   */
  public String nameOf(int id) {
    return known().pathOf(id);
  }

  /** Notes that there is an API class of which the door was not found. */
  public void apiIsUnknown() {
    unknownApi = true;
  }

  /** What the figures of scopes do not show, a line each. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (names != null && names.isFull()) {
      notes.add(
          "more than "
              + ScopeNames.MOST
              + " scopes were opened: what ran in the others is in the row (other scopes)");
    }
    if (tooDeep) {
      notes.add(
          "scopes were opened inside "
              + DEEPEST
              + " others: what ran there counts for the innermost of these");
    }
    if (failed) {
      notes.add("scopes were not opened or closed, for want of heap or stack");
    }
    if (unknownApi) {
      notes.add("the program's trellis-api is of another version: its scopes are not seen");
    }
    if (refused) {
      notes.add("scopes cannot be opened: this JVM keeps thread locals in a way that is not known");
    }
    return notes;
  }

  /** Bytes that the names hold now. */
  public long heldBytes() {
    return names == null ? 0 : names.heldBytes();
  }
}

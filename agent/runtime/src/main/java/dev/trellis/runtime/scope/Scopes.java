package dev.trellis.runtime.scope;

import dev.trellis.runtime.record.Stripe;
import dev.trellis.runtime.record.Stripes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.LongSupplier;
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

  private static final ThreadPattern[] NO_PATTERNS = {};

  private final Stripes stripes;
  private final LongSupplier threadId;
  private final ScopeNames names = new ScopeNames();

  /**
   * False until there is a scope at all; that is all that an event looks at. Plain: a thread sees
   * what it has set itself, and one that was handed a scope sees what was set before.
   */
  private boolean used;

  private boolean opened;
  private @Nullable ThreadValues values;
  private ThreadPattern[] patterns = NO_PATTERNS;
  private int[] patternIds = {};
  private volatile boolean tooDeep;
  private volatile boolean failed;
  private volatile boolean unknownApi;
  private volatile boolean refused;

  /**
   * No scopes yet.
   *
   * @param stripes where the guard is
   * @param threadId the id by which the current thread's stripe is found
   */
  public Scopes(Stripes stripes, LongSupplier threadId) {
    this.stripes = stripes;
    this.threadId = threadId;
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
    patternIds = new int[all.size()];
    for (int i = 0; i < patternIds.length; i++) {
      patternIds[i] = names.idOf(ScopeNames.NONE, all.get(i).scope());
    }
    patterns = all.toArray(NO_PATTERNS);
    used = patternIds.length > 0;
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
    return patterns.length == 0 ? ScopeNames.NONE : named(stripe, thread.getName());
  }

  /** A thread that has the name that was seen last need not be matched again. */
  private int named(Stripe stripe, String name) {
    if (!stripe.isLastNamed(name)) {
      stripe.lastNamed(name, matched(name));
    }
    return stripe.scopeOfLastName();
  }

  private int matched(String name) {
    for (int i = 0; i < patterns.length; i++) {
      if (patterns[i].matches(name)) {
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
   *     these gave, {@code hand} on the current scope; {@code listens} asks for nothing
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
    Stripe stripe = stripes.claim(threadId.getAsLong());
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
      return what;
    }
    if (what.equals("open") && with instanceof String name && hasRoom(innermost)) {
      int outer = innermost == null ? ScopeNames.NONE : innermost.id;
      return push(where, mine, names.idOf(outer, name), innermost);
    }
    if (what.equals("enter") && with instanceof OpenScope handed && hasRoom(innermost)) {
      return push(where, mine, handed.id, innermost);
    }
    return null;
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
    return names.pathOf(id);
  }

  /** Notes that there is an API class of which the door was not found. */
  public void apiIsUnknown() {
    unknownApi = true;
  }

  /** What the figures of scopes do not show, a line each. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (names.isFull()) {
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
    return names.heldBytes();
  }
}

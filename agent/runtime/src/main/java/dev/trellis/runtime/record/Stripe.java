package dev.trellis.runtime.record;

import dev.trellis.runtime.decide.Grant;
import dev.trellis.runtime.decide.Request;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Counters that one thread at a time writes: its owner. A stripe whose thread has ended passes to
 * another with all it has counted, so nothing is ever moved or reset, and a snapshot is the sum
 * over all stripes.
 */
public final class Stripe extends Owned {

  /** Long enough for the lengths that most containers stop at; longer ones make the array grow. */
  private static final int FIRST_BUCKETS = 64;

  private final Types types;
  private final boolean program;
  private final boolean lent;

  private static final @Nullable TypeCounters[] NOTHING = {};

  /**
   * Of the scope that the owner is in, by index of type; the owner replaces it by a longer one when
   * a type is beyond its end.
   */
  private @Nullable TypeCounters[] counters;

  /**
   * The same by scope, 0 for none: what was counted in a scope is counted there and nowhere else.
   * Null where nothing was.
   */
  private @Nullable TypeCounters[] @Nullable [] scoped;

  /** The scope that the owner is in, 0 for none. Plain, only the owner looks. */
  int scope;

  /** The name that the owner had last, where scopes go by names, and the scope that it gives. */
  private @Nullable String lastName;

  private int scopeOfLastName;

  private @Nullable WeakReference<Thread> thread;

  /**
   * Set while the owner is inside a policy: what grows meanwhile is not the program's. Plain, only
   * the owner looks.
   */
  boolean inside;

  /**
   * Events that could not be counted, since there was no memory for a counter. Plain, only the
   * owner writes.
   */
  private long dropped;

  /** Bytes until the next sample. Plain, only the owner looks. */
  long left;

  /** The interval that this was drawn from; 0 until there was a draw. Plain, as above. */
  long leftOfInterval;

  /** Null where nothing is watched. Plain, only the owner writes. */
  @Nullable Births births;

  /** Storages that were to be watched and could not be. Plain, only the owner writes. */
  long unborn;

  /** Null where no storage is booked by itself. Plain, only the owner looks. */
  private @Nullable Grant grant;

  /** Null until there are rules that want it. Plain, only the owner looks. */
  private @Nullable Request request;

  /** Null until the first stack is wanted; the owner sets it once. */
  private @Nullable Trail trail;

  /** Plain, only the owner writes: by a store and no call, where the stack is at its end. */
  long stacksTaken;

  long stacksDropped;

  /**
   * A stripe.
   *
   * @param types the container types, by index
   * @param program false for Trellis's own threads, whose growth is kept apart
   * @param lent owned for one event at a time only
   */
  Stripe(Types types, boolean program, boolean lent) {
    this.types = types;
    this.program = program;
    this.lent = lent;
    this.counters = new TypeCounters[types.count()];
    this.scoped = new TypeCounters[][] {counters};
  }

  long owner() {
    return owner;
  }

  void own(long threadId, Thread by) {
    thread = new WeakReference<>(by);
    owner = threadId;
  }

  /** A field store and no call, so that it succeeds even where the stack is at its end. */
  void giveBack() {
    owner = 0;
  }

  /** Whether it is owned for one event only, and must be released. */
  public boolean isLent() {
    return lent;
  }

  /**
   * Whether the thread that owns it can still write; once false, all it wrote is visible (JLS
   * 17.4.4, isAlive).
   */
  boolean isOwnerAlive() {
    WeakReference<Thread> reference = thread;
    Thread by = reference == null ? null : reference.get();
    return by != null && by.isAlive();
  }

  /**
   * Whether the given thread is still the one that owns it; true for a lent one, which keeps no
   * thread.
   */
  boolean isOwnedBy(Thread by) {
    WeakReference<Thread> reference = thread;
    return reference == null || reference.get() == by;
  }

  /** The thread that owns it; null if it has ended, and of a lent one, which keeps no thread. */
  @Nullable Thread ownedBy() {
    WeakReference<Thread> reference = thread;
    return reference == null ? null : reference.get();
  }

  /** The scope that the owner is in, 0 for none; owner only. */
  public int scope() {
    return scope;
  }

  /** What is known of the owner's request at hand; owner only. */
  public Request request() {
    Request known = request;
    if (known == null) {
      known = new Request();
      request = known;
    }
    return known;
  }

  /** What the owner was granted and has not made yet; null if nothing was ever noted. */
  public @Nullable Grant grant() {
    return grant;
  }

  /**
   * Where it is noted from now on; owner only.
   *
   * @param note the note
   */
  public void grant(@Nullable Grant note) {
    grant = note;
  }

  /** Whether this is a stripe of the program's, not of Trellis's own threads. */
  public boolean isProgram() {
    return program;
  }

  /** Whether its owner is inside a policy. */
  public boolean isInside() {
    return inside;
  }

  /**
   * Marks the owner as inside a policy, or as outside again.
   *
   * @param now whether it is
   */
  public void setInside(boolean now) {
    inside = now;
  }

  /**
   * Counts for a scope from now on; owner only. Allocates nothing.
   *
   * @param to the scope, 0 for none
   */
  public void enter(int to) {
    if (to != scope) {
      @Nullable TypeCounters[] there = to < scoped.length ? scoped[to] : null;
      scope = to;
      counters = there == null ? NOTHING : there;
    }
  }

  /** Whether this is the very name that the owner had last. */
  @SuppressWarnings("ReferenceEquality") // an equal name that is another one is merely looked at
  public boolean isLastNamed(String name) {
    return lastName == name;
  }

  /** The scope that the owner's last name gives, 0 for none. */
  public int scopeOfLastName() {
    return scopeOfLastName;
  }

  /**
   * Notes the owner's name, and the scope that it gives; owner only.
   *
   * @param name the name
   * @param to the scope, 0 for none
   */
  public void lastNamed(String name, int to) {
    lastName = name;
    scopeOfLastName = to;
  }

  /**
   * Counts an event that needs nothing that is not there yet; owner only.
   *
   * @param type index of the container's type
   * @param oldLength elements before, or -1
   * @param newLength elements after, or -1 for an abandonment
   * @return bytes of the new storage; {@link Recorder#UNUSUAL} if it was not counted
   */
  long usual(int type, int oldLength, int newLength) {
    @Nullable TypeCounters[] all = counters;
    if (type >= all.length) {
      return Recorder.UNUSUAL;
    }
    TypeCounters mine = all[type];
    return mine == null ? Recorder.UNUSUAL : mine.usual(oldLength, newLength);
  }

  /**
   * Counts an event; owner only. Where the heap is full and there is no counter yet, the event is
   * dropped: the program must not get an error for the sake of its being counted.
   *
   * @param type index of the container's type
   * @param oldLength elements before, or -1
   * @param newLength elements after, or -1 for an abandonment
   * @return bytes of the new storage; 0 if there is none, or the event was dropped
   */
  long event(int type, int oldLength, int newLength) {
    try {
      @Nullable TypeCounters[] all = counters;
      TypeCounters mine = type < all.length ? all[type] : null;
      if (mine == null) {
        mine = first(type);
      }
      return mine.event(oldLength, newLength);
    } catch (OutOfMemoryError heapIsFull) {
      dropped++;
      return 0;
    }
  }

  /**
   * Counts an event at a call site; owner only.
   *
   * @return bytes of the new storage; 0 if there is none, or the event was dropped
   */
  long event(TypeCounters at, int oldLength, int newLength) {
    try {
      return at.event(oldLength, newLength);
    } catch (OutOfMemoryError heapIsFull) {
      dropped++;
      return 0;
    }
  }

  /** Who finds out what caused an event; null if nobody has been asked yet. */
  @Nullable Trail trail() {
    return trail;
  }

  /** Has somebody find out from now on; owner only. */
  void follow(Trail by) {
    VarHandle.releaseFence();
    trail = by;
  }

  /**
   * Counts a denial; owner only.
   *
   * @param type index of the container's type
   * @param bytes what was requested
   */
  void denied(int type, long bytes) {
    try {
      TypeCounters mine = type < counters.length ? counters[type] : null;
      (mine == null ? first(type) : mine).denied(bytes);
    } catch (OutOfMemoryError heapIsFull) {
      dropped++;
    }
  }

  private TypeCounters first(int type) {
    TypeCounters made = new TypeCounters(types.get(type), FIRST_BUCKETS);
    @Nullable TypeCounters[] all = counters;
    if (type >= all.length) {
      @Nullable TypeCounters[] longer = new TypeCounters[types.count()];
      System.arraycopy(all, 0, longer, 0, all.length);
      all = longer;
    }
    @Nullable TypeCounters[] @Nullable [] scopes = scoped;
    if (scope >= scopes.length) {
      scopes = Arrays.copyOf(scopes, scope + 1);
    }
    VarHandle.releaseFence();
    all[type] = made;
    VarHandle.releaseFence();
    scopes[scope] = all;
    counters = all;
    VarHandle.releaseFence();
    scoped = scopes;
    return made;
  }

  void addTo(Snapshot snapshot) {
    @Nullable TypeCounters[] @Nullable [] scopes = scoped;
    for (int at = 0; at < scopes.length; at++) {
      @Nullable TypeCounters[] all = scopes[at];
      for (int type = 0; all != null && type < all.length; type++) {
        TypeCounters counted = all[type];
        if (counted != null) {
          snapshot.add(at, type, counted);
        }
      }
    }
  }

  /** By scope and by type, null where nothing was counted. Any thread; as of right now. */
  @Nullable TypeCounters[] @Nullable [] counted() {
    return scoped;
  }

  long dropped() {
    return dropped;
  }
}

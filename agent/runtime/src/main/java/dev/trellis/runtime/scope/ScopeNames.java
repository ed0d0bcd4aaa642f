package dev.trellis.runtime.scope;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * The scopes' names, and the number that each has. None ever goes. Any thread; one that asks for a
 * name that is known waits for nobody.
 */
class ScopeNames {

  /** What runs in no scope. */
  static final int NONE = 0;

  /** What runs in a scope for which there was no more room. */
  static final int OTHERS = 1;

  /** Scopes with a number of their own, {@link #OTHERS} not among them. */
  static final int MOST = 1000;

  static final int LONGEST_NAME = 200;

  private static final String OTHERS_NAME = "(other scopes)";
  private static final String NO_NAME = "(no name)";
  private static final int SLOTS = 4096;

  private static final AtomicIntegerFieldUpdater<ScopeNames> ADDING =
      AtomicIntegerFieldUpdater.newUpdater(ScopeNames.class, "adding");

  /** By outer scope and name. Read without order: who does not find it looks again as the adder. */
  private final @Nullable Entry[] slots = new Entry[SLOTS];

  /** By number; written by the adder, before the entry. */
  private final @Nullable String[] paths = new String[MOST + 2];

  private int count = 2;
  private int entries;
  private long heldBytes = 4L * (SLOTS + MOST);
  private volatile boolean full;

  @SuppressWarnings("UnusedVariable") // read through ADDING
  private volatile int adding;

  ScopeNames() {
    paths[OTHERS] = OTHERS_NAME;
  }

  /**
   * The number of a scope.
   *
   * @param outer the one that it is opened in, or {@link #NONE}
   * @param given its own name
   */
  final int idOf(int outer, String given) {
    if (outer == OTHERS) {
      return OTHERS;
    }
    String name = given.length() > LONGEST_NAME ? given.substring(0, LONGEST_NAME) : given;
    Entry known = find(outer, name);
    if (known != null) {
      return known.id;
    }
    return full ? OTHERS : add(outer, name);
  }

  /**
   * Spins until nobody else adds, which is for some hundred instructions, a thousand times in a
   * process at most. A virtual thread that waited for a lock would leave its carrier's guard set.
   */
  private int add(int outer, String name) {
    while (!ADDING.compareAndSet(this, 0, 1)) {
      Thread.onSpinWait();
    }
    try {
      Entry known = find(outer, name);
      if (known != null) {
        return known.id;
      }
      if (entries == MOST) {
        full = true;
        return OTHERS;
      }
      String path = outer == NONE ? clean(name) : paths[outer] + " > " + clean(name);
      Entry added = new Entry(outer, name, idOfPath(path));
      slots[emptySlot(outer, name)] = added;
      entries++;
      heldBytes += 2L * path.length() + 2L * name.length();
      return added.id;
    } finally {
      adding = 0;
    }
  }

  /** One that is called as another one is that one: {@code a > b} is also a name. */
  private int idOfPath(String path) {
    for (int id = OTHERS; id < count; id++) {
      if (path.equals(paths[id])) {
        return id;
      }
    }
    paths[count] = path;
    return count++;
  }

  /** Each slot is read once: one that was empty may be another name's the next moment. */
  private @Nullable Entry find(int outer, String name) {
    int slot = firstSlot(outer, name);
    for (Entry at = at(slot); at != null; at = at(slot)) {
      if (at.outer == outer && at.name.equals(name)) {
        return at;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    return null;
  }

  /** Only for the adder, of a name that is not there; there are always empty slots. */
  private int emptySlot(int outer, String name) {
    int slot = firstSlot(outer, name);
    while (slots[slot] != null) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  private static int firstSlot(int outer, String name) {
    return (name.hashCode() * 31 + outer * 0x9e3779b9) >>> 7 & (SLOTS - 1);
  }

  /** Separate so that a test can add a name right after it was read. */
  @Nullable Entry at(int slot) {
    return slots[slot];
  }

  private static String clean(String name) {
    if (name.isBlank()) {
      return NO_NAME;
    }
    StringBuilder clean = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean breaks = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
      clean.append(breaks || (Character.isSurrogate(c) && !isPaired(name, i)) ? '?' : c);
    }
    return clean.toString();
  }

  private static boolean isPaired(String name, int at) {
    return Character.isHighSurrogate(name.charAt(at))
        ? at + 1 < name.length() && Character.isLowSurrogate(name.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(name.charAt(at - 1));
  }

  /** What a scope is called, those around it first. */
  String pathOf(int id) {
    // What was added before this is read, is seen.
    String path = adding < 0 ? null : paths[id];
    return path == null ? NO_NAME : path;
  }

  /** Whether there were more than there is room for. */
  boolean isFull() {
    return full;
  }

  long heldBytes() {
    return heldBytes;
  }

  record Entry(int outer, String name, int id) {}
}

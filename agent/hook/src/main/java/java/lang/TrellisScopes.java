package java.lang;

import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import jdk.internal.misc.Unsafe;

/**
 * The one class that a program's API class names once the agent has opened it, and what tells the
 * agent which scopes a thread keeps. Public only for that; nothing can be read here that depends on
 * what was recorded.
 *
 * <p>{@link #apply} runs on the way of an event, so for it holds what {@link TrellisHook} must not
 * do. It is in {@code java.lang} for the sake of the table in which a thread keeps its thread
 * locals.
 */
public final class TrellisScopes
    implements Function<Object, Object>, Supplier<ThreadLocal<Object>> {

  private static final Unsafe UNSAFE = Unsafe.getUnsafe();

  /** In which a thread keeps its scopes: so they go when it does, be it virtual or not. */
  private static final ThreadLocal<Object> KEPT = new ThreadLocal<>();

  private static final int KEPT_HASH =
      UNSAFE.getInt(KEPT, UNSAFE.objectFieldOffset(ThreadLocal.class, "threadLocalHashCode"));

  private static final long THREAD_LOCALS = UNSAFE.objectFieldOffset(Thread.class, "threadLocals");

  private static final long TABLE =
      UNSAFE.objectFieldOffset(ThreadLocal.ThreadLocalMap.class, "table");

  /** Null if nobody listens. Handed over by the thread that initialises this class. */
  private static final BinaryOperator<Object> AGENT;

  static {
    BinaryOperator<Object> agent = null;
    if (Thread.currentThread() instanceof Function<?, ?> start) {
      @SuppressWarnings("unchecked") // checked by the agent: it knows whether it was asked here
      Function<Object, BinaryOperator<Object>> installer =
          (Function<Object, BinaryOperator<Object>>) start;
      agent = installer.apply(new TrellisScopes());
    }
    AGENT = agent;
  }

  private TrellisScopes() {}

  /** What the API asks for; null if there is nothing. Throws nothing but for want of stack. */
  public static Object ask(Object what, Object with) {
    return AGENT == null ? null : AGENT.apply(what, with);
  }

  /**
   * What a thread keeps, or null. Not by {@code ThreadLocal.get}: where there is nothing, it makes
   * a table, and where its search meets what is stale, it moves entries, perhaps in the middle of
   * the program's own change of this table. Entries are found here by the same rule: from the hash
   * on, up to the first empty slot.
   */
  @Override
  public Object apply(Object thread) {
    Object locals = UNSAFE.getReference(thread, THREAD_LOCALS);
    if (locals == null) {
      return null;
    }
    Object table = UNSAFE.getReference(locals, TABLE);
    if (table == null) {
      return null;
    }
    ThreadLocal.ThreadLocalMap.Entry[] entries = (ThreadLocal.ThreadLocalMap.Entry[]) table;
    int mask = entries.length - 1;
    for (int i = KEPT_HASH & mask; ; i = (i + 1) & mask) {
      ThreadLocal.ThreadLocalMap.Entry entry = entries[i];
      if (entry == null) {
        return null;
      }
      if (entry.refersTo(KEPT)) {
        return entry.value;
      }
    }
  }

  /**
   * Where the current thread's scopes are put; with the guard held, for that may grow its table.
   */
  @Override
  public ThreadLocal<Object> get() {
    return KEPT;
  }
}

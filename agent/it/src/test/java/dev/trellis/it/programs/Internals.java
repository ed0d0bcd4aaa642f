package dev.trellis.it.programs;

import java.lang.ref.Reference;
import java.lang.reflect.Field;

/** What the steps must set inside of java.lang to have a result that does not hang on chance. */
final class Internals {

  private static final Field SEED = field(Thread.class, "threadLocalRandomSecondarySeed");
  private static final Field LOCALS = field(Thread.class, "threadLocals");
  private static final Field TABLE = field(LOCALS.getType(), "table");
  private static final Field HASH = field(ThreadLocal.class, "threadLocalHashCode");

  private Internals() {}

  /** Sets the seed from which the current thread's next draw for a skip list comes. */
  static void secondarySeed(int seed) {
    try {
      SEED.setInt(Thread.currentThread(), seed);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first place that a thread's map of locals looks at, in its first table. */
  static int slot(ThreadLocal<?> local) throws IllegalAccessException {
    return HASH.getInt(local) & 15;
  }

  /** Makes the current thread's entry at a place one whose local is gone. */
  static void clearSlot(int slot) throws IllegalAccessException {
    Object[] table = (Object[]) TABLE.get(LOCALS.get(Thread.currentThread()));
    ((Reference<?>) table[slot]).clear();
  }

  private static Field field(Class<?> owner, String name) {
    try {
      Field field = owner.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }
}

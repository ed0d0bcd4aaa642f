package dev.trellis.it.programs.trials;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks into hash maps; needs {@code --add-opens} of java.util and of java.util.concurrent to
 * ALL-UNNAMED.
 */
final class Tables {

  private static final Field TABLE = field(HashMap.class);
  private static final Field CONCURRENT_TABLE = field(ConcurrentHashMap.class);

  private Tables() {}

  private static Field field(Class<?> type) {
    try {
      Field field = type.getDeclaredField("table");
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Whether it has a table of its own that can be looked into. */
  static boolean has(Map<?, ?> map) {
    return map instanceof HashMap<?, ?> || map instanceof ConcurrentHashMap<?, ?>;
  }

  /** The slots, or null before the first. */
  static Object[] of(Map<?, ?> map) {
    try {
      Field table = map instanceof HashMap<?, ?> ? TABLE : CONCURRENT_TABLE;
      return (Object[]) table.get(map);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}

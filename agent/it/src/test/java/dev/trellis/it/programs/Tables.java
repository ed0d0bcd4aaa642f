package dev.trellis.it.programs;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;

/** Looks into hash maps; needs {@code --add-opens java.base/java.util=ALL-UNNAMED}. */
final class Tables {

  private static final Field TABLE;

  static {
    try {
      TABLE = HashMap.class.getDeclaredField("table");
      TABLE.setAccessible(true);
    } catch (NoSuchFieldException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Tables() {}

  /** The slots, or null before the first. */
  static Object[] of(Map<?, ?> map) {
    try {
      return (Object[]) TABLE.get(map);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}

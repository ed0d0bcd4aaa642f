package dev.trellis.it.real;

import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Containers as they would be, had they been denied at the instruction that makes their storage: so
 * that a check which finds nothing wrong is known to look.
 */
final class BrokenOnPurpose {

  /** What is to be found of them. */
  static final List<String> FOUND =
      List.of(
          "checked 4",
          "java.util.ArrayDeque has head 1, tail 1 and a slot 0 that is not so",
          "java.util.HashMap has no table, and is to get one of 12",
          "java.util.HashMap has size 8, 9 entries, 0 astray, 0 in order",
          "java.util.concurrent.ConcurrentHashMap has sizeCtl -1 and a table of 1");

  private BrokenOnPurpose() {}

  static Object[] containers() throws IllegalAccessException {
    ArrayDeque<String> full = new ArrayDeque<>(List.of("first"));
    set(full, ArrayDeque.class, "head", 1);
    set(full, ArrayDeque.class, "tail", 1);
    Map<String, String> unmade = new HashMap<>();
    set(unmade, HashMap.class, "threshold", 12);
    Map<Integer, String> linked = new HashMap<>();
    for (int i = 0; i < 9; i++) {
      linked.put(i, "any");
    }
    set(linked, HashMap.class, "size", 8);
    Map<String, String> wedged = new ConcurrentHashMap<>();
    set(wedged, ConcurrentHashMap.class, "sizeCtl", -1);
    return new Object[] {full, unmade, linked, wedged};
  }

  private static void set(Object container, Class<?> type, String name, int value)
      throws IllegalAccessException {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      field.setInt(container, value);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }
}

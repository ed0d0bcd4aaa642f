package dev.trellis.it.real;

import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks at every container that can be reached from some objects, by their fields and those of
 * their classes, as far as the JVM lets them be seen ({@code --add-opens}). Nobody may use them
 * meanwhile.
 */
final class HeapWalk {

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final ArrayDeque<Object> ahead = new ArrayDeque<>();
  private final Map<Class<?>, List<Field>> fields = new HashMap<>();
  private final List<String> broken = new ArrayList<>();
  private int checked;

  private HeapWalk() {}

  /**
   * Walks.
   *
   * @param roots objects, or classes for their static fields
   * @return {@code checked N} and what is broken, one line each
   */
  static List<String> from(Object... roots) throws IllegalAccessException {
    HeapWalk walk = new HeapWalk();
    for (Object root : roots) {
      walk.meet(root);
    }
    while (!walk.ahead.isEmpty()) {
      walk.look(walk.ahead.remove());
    }
    walk.broken.add(0, "checked " + walk.checked);
    return walk.broken;
  }

  private void meet(Object object) throws IllegalAccessException {
    if (object instanceof Class<?> type) {
      List<Field> unused = fieldsOf(type);
    } else if (object != null && !isOfNoInterest(object) && seen.add(object)) {
      ahead.add(object);
    }
  }

  private static boolean isOfNoInterest(Object object) {
    return object instanceof String
        || object instanceof Number
        || object instanceof Reference<?>
        || object instanceof Thread
        || object instanceof ClassLoader
        || (object.getClass().isArray() && object.getClass().getComponentType().isPrimitive());
  }

  private void look(Object object) throws IllegalAccessException {
    if (object instanceof Object[] array) {
      for (Object element : array) {
        meet(element);
      }
      return;
    }
    String wrong = ContainerCheck.wrongWith(object);
    if (wrong != null) {
      checked++;
      if (!wrong.isEmpty()) {
        broken.add(object.getClass().getName() + " " + wrong);
      }
    }
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : fieldsOf(type)) {
        meet(field.get(object));
      }
    }
  }

  /** A class that is met the first time has its static fields looked at, too. */
  private List<Field> fieldsOf(Class<?> type) throws IllegalAccessException {
    List<Field> known = fields.get(type);
    if (known != null) {
      return known;
    }
    List<Field> own = new ArrayList<>();
    fields.put(type, own);
    for (Field field : type.getDeclaredFields()) {
      if (field.getType().isPrimitive() || !field.trySetAccessible()) {
        continue;
      }
      if (Modifier.isStatic(field.getModifiers())) {
        meet(field.get(null));
      } else {
        own.add(field);
      }
    }
    return own;
  }
}

package dev.trellis.it.libraries;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Finds by reflection which arrays the fields of a container and of the library's objects in it
 * hold one after the other. Knows nothing of catalogues: every field of an array counts that is
 * assigned more than once. Arrays of length 0 are no storage.
 */
final class ArraysSeen implements Watch {

  private static final int DEEPEST = 6;

  private final String root;
  private final Map<Object, Map<String, List<Object>>> byOwner = new IdentityHashMap<>();
  private final List<Object> owners = new ArrayList<>();

  /**
   * Looks into objects of classes below a package.
   *
   * @param root its name with the dot at its end
   */
  ArraysSeen(String root) {
    this.root = root;
  }

  @Override
  public void see(Object container) {
    look(container, 0, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  @Override
  public void seeLength(Object life, String field, int length) {
    List<Object> before = byOwner.getOrDefault(life, Map.of()).getOrDefault(field, List.of());
    if (before.isEmpty() || length(before.get(before.size() - 1)) != length) {
      note(life, field, new byte[length]);
    }
  }

  /** For each field that held storage: class, field, element and lengths, separated by a blank. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Object owner : owners) {
      byOwner.get(owner).forEach((field, arrays) -> lines.add(field + lengths(arrays)));
    }
    return lines;
  }

  private static String lengths(List<Object> arrays) {
    StringBuilder text = new StringBuilder();
    text.append(' ').append(element(arrays.get(0)));
    arrays.forEach(array -> text.append(' ').append(length(array)));
    return text.toString();
  }

  private void look(Object object, int depth, Set<Object> path) {
    if (object == null || depth > DEEPEST || !path.add(object)) {
      return;
    }
    if (object instanceof Object[] elements) {
      for (Object element : elements) {
        if (element != null && element.getClass().getName().startsWith(root)) {
          look(element, depth + 1, path);
        }
      }
      return;
    }
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      if (type.getName().startsWith(root)) {
        for (Field field : type.getDeclaredFields()) {
          lookInto(object, field, depth, path);
        }
      }
    }
  }

  private void lookInto(Object owner, Field field, int depth, Set<Object> path) {
    if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
      return;
    }
    Object value;
    try {
      field.setAccessible(true);
      value = field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
    String name = field.getDeclaringClass().getName() + " " + field.getName();
    if (isStorage(value) && !Modifier.isFinal(field.getModifiers())) {
      note(owner, name, value);
    }
    if (value == null) {
      return;
    }
    if (value instanceof Object[] || value.getClass().getName().startsWith(root)) {
      look(value, depth + 1, path);
    }
  }

  private void note(Object owner, String field, Object array) {
    if (!byOwner.containsKey(owner)) {
      byOwner.put(owner, new LinkedHashMap<>());
      owners.add(owner);
    }
    List<Object> arrays = byOwner.get(owner).computeIfAbsent(field, f -> new ArrayList<>());
    if (arrays.isEmpty() || arrays.get(arrays.size() - 1) != array) {
      arrays.add(array);
    }
  }

  private static boolean isStorage(Object value) {
    return value != null
        && (value.getClass().isArray() || value instanceof AtomicReferenceArray)
        && length(value) > 0;
  }

  private static int length(Object array) {
    return array instanceof AtomicReferenceArray<?> references
        ? references.length()
        : Array.getLength(array);
  }

  private static String element(Object array) {
    Class<?> type = array.getClass().getComponentType();
    return type != null && type.isPrimitive() ? type.getName() : "reference";
  }
}

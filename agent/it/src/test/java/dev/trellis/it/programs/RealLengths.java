package dev.trellis.it.programs;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Looks by reflection into the containers that the steps give, which needs the packages opened. */
public final class RealLengths {

  private final Set<String> types;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private RealLengths(Set<String> types) {
    this.types = types;
  }

  /**
   * Prints step, class and length, with tabs between, of each array that a container holds; where
   * one of such a class holds none, that it does.
   *
   * @param arguments the classes to look for, in what the steps give and in that
   */
  public static void main(String[] arguments) throws IllegalAccessException {
    RealLengths lengths = new RealLengths(new TreeSet<>(Arrays.asList(arguments)));
    for (Map.Entry<String, Supplier<Object>> step : GrowthSteps.all().entrySet()) {
      lengths.seen.clear();
      lengths.look(step.getKey(), step.getValue().get());
    }
  }

  private void look(String step, Object container) throws IllegalAccessException {
    if (!seen.add(container)) {
      return;
    }
    if (container instanceof Object[]) {
      for (Object one : (Object[]) container) {
        look(step, one);
      }
      return;
    }
    for (Class<?> type = container.getClass(); type != null; type = type.getSuperclass()) {
      if (type.getName().startsWith("java.")) {
        look(step, container, type);
      }
    }
  }

  private void look(String step, Object container, Class<?> type) throws IllegalAccessException {
    List<String> lengths = new ArrayList<>();
    boolean holds = false;
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
        continue;
      }
      field.setAccessible(true);
      Object value = field.get(container);
      holds |= field.getType().isArray();
      if (value != null && value.getClass().isArray()) {
        lengths.add(Integer.toString(Array.getLength(value)));
      } else if (value != null && isOneOf(value.getClass())) {
        look(step, value);
      }
    }
    // A second array, for use while a table grows, is no storage as long as it is not there.
    if (holds && lengths.isEmpty()) {
      lengths.add("none");
    }
    for (String length : lengths) {
      System.out.println(step + "\t" + type.getName() + "\t" + length);
    }
  }

  private boolean isOneOf(Class<?> type) {
    return types.contains(type.getName())
        || type.getSuperclass() != null && isOneOf(type.getSuperclass());
  }
}

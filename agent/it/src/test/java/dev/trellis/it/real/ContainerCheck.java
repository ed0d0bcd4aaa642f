package dev.trellis.it.real;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;

/** Whether a container of the JDK is whole inside, by its own fields and without its methods. */
final class ContainerCheck {

  private static final String WHOLE = "";

  /** Of each class that was asked; one thread at a time. */
  private static final Map<Class<?>, Map<String, Field>> FIELDS = new HashMap<>();

  private ContainerCheck() {}

  /**
   * What is wrong with a container.
   *
   * @return null if it is none that is known, nothing if it is whole, else words
   */
  static String wrongWith(Object object) throws IllegalAccessException {
    if (object instanceof HashMap<?, ?> map) {
      return table(map, HashMap.class, map instanceof LinkedHashMap<?, ?>);
    }
    if (object instanceof ConcurrentHashMap<?, ?>) {
      return concurrent(object);
    }
    if (object instanceof IdentityHashMap<?, ?>) {
      return identities(object);
    }
    if (object instanceof ArrayList<?>) {
      return row(object, ArrayList.class, "elementData", "size");
    }
    if (object instanceof Vector<?>) {
      return row(object, Vector.class, "elementData", "elementCount");
    }
    if (object instanceof PriorityQueue<?>) {
      return row(object, PriorityQueue.class, "queue", "size");
    }
    if (object instanceof ArrayDeque<?>) {
      return ring(object);
    }
    if (object instanceof Hashtable<?, ?>) {
      int nodes = nodes((Object[]) get(object, Hashtable.class, "table"), null);
      int count = (int) get(object, Hashtable.class, "count");
      return nodes == count ? WHOLE : "has count " + count + " and " + nodes + " entries";
    }
    if (object instanceof StringBuilder || object instanceof StringBuffer) {
      Class<?> builder = object.getClass().getSuperclass();
      int bytes = (int) get(object, builder, "count") << (byte) get(object, builder, "coder");
      int room = ((byte[]) get(object, builder, "value")).length;
      return bytes <= room ? WHOLE : "has " + bytes + " bytes in " + room;
    }
    return null;
  }

  private static String table(Object map, Class<?> type, boolean linked)
      throws IllegalAccessException {
    Object[] table = (Object[]) get(map, type, "table");
    int size = (int) get(map, type, "size");
    if (table != null && Integer.bitCount(table.length) != 1) {
      return "has a table of " + table.length;
    }
    int firstLength = (int) get(map, type, "threshold");
    if (table == null && Integer.bitCount(firstLength) > 1) {
      return "has no table, and is to get one of " + firstLength;
    }
    int[] astray = new int[1];
    int nodes = table == null ? 0 : nodes(table, astray);
    int inOrder = 0;
    Object next = linked ? get(map, LinkedHashMap.class, "head") : null;
    for (; next != null; next = get(next, next.getClass(), "after")) {
      inOrder++;
    }
    return nodes == size && astray[0] == 0 && (!linked || inOrder == size)
        ? WHOLE
        : "has size %d, %d entries, %d astray, %d in order"
            .formatted(size, nodes, astray[0], inOrder);
  }

  private static int nodes(Object[] table, int[] astray) throws IllegalAccessException {
    int nodes = 0;
    for (int bin = 0; table != null && bin < table.length; bin++) {
      for (Object node = table[bin]; node != null; node = get(node, node.getClass(), "next")) {
        nodes++;
        if (astray != null
            && ((table.length - 1) & (int) get(node, node.getClass(), "hash")) != bin) {
          astray[0]++;
        }
      }
    }
    return nodes;
  }

  /** At rest: nobody makes its table, or moves it to another. */
  private static String concurrent(Object map) throws IllegalAccessException {
    Object[] table = (Object[]) get(map, ConcurrentHashMap.class, "table");
    int control = (int) get(map, ConcurrentHashMap.class, "sizeCtl");
    boolean moves = get(map, ConcurrentHashMap.class, "nextTable") != null;
    int length = table == null ? 1 : table.length;
    return control >= 0 && !moves && Integer.bitCount(length) == 1
        ? WHOLE
        : "has sizeCtl %d and a table of %d%s".formatted(control, length, moves ? ", moving" : "");
  }

  private static String identities(Object map) throws IllegalAccessException {
    Object[] table = (Object[]) get(map, IdentityHashMap.class, "table");
    int size = (int) get(map, IdentityHashMap.class, "size");
    int keys = 0;
    for (int i = 0; i < table.length; i += 2) {
      keys += table[i] == null ? 0 : 1;
    }
    return keys == size ? WHOLE : "has size " + size + " and " + keys + " keys";
  }

  private static String row(Object container, Class<?> type, String elements, String size)
      throws IllegalAccessException {
    Object[] array = (Object[]) get(container, type, elements);
    int count = (int) get(container, type, size);
    if (count < 0 || count > array.length) {
      return "has size " + count + " in " + array.length + " slots";
    }
    for (int i = count; i < array.length; i++) {
      if (array[i] != null) {
        return "has size " + count + " and something in slot " + i;
      }
    }
    return WHOLE;
  }

  private static String ring(Object deque) throws IllegalAccessException {
    Object array = get(deque, ArrayDeque.class, "elements");
    int head = (int) get(deque, ArrayDeque.class, "head");
    int tail = (int) get(deque, ArrayDeque.class, "tail");
    int length = Array.getLength(array);
    for (int i = 0; i < length; i++) {
      boolean within = head <= tail ? i >= head && i < tail : i >= head || i < tail;
      if (within == (Array.get(array, i) == null)) {
        return "has head " + head + ", tail " + tail + " and a slot " + i + " that is not so";
      }
    }
    return WHOLE;
  }

  /** The field of the class, or of the next above it that has it. */
  private static Object get(Object object, Class<?> type, String name)
      throws IllegalAccessException {
    Map<String, Field> known = FIELDS.computeIfAbsent(type, any -> new HashMap<>());
    Field field = known.get(name);
    if (field == null) {
      field = find(type, name);
      known.put(name, field);
    }
    return field.get(object);
  }

  private static Field find(Class<?> type, String name) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          field.setAccessible(true);
          return field;
        }
      }
    }
    throw new IllegalStateException("there is no " + name + " in " + type);
  }
}

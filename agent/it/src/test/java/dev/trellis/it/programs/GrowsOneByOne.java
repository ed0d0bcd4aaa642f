package dev.trellis.it.programs;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.PriorityQueue;
import java.util.concurrent.PriorityBlockingQueue;

/**
 * Fills containers one element after another, most of which begin with no given length. If asked
 * to, prints the lengths that storages had instead: that needs {@code java.util} and {@code
 * java.util.concurrent} opened, and reflection, which makes lists of its own, some more or fewer.
 */
public final class GrowsOneByOne {

  private static final int FEW = 20;
  private static final int ROOM = 1_000;

  private GrowsOneByOne() {}

  /**
   * Fills them.
   *
   * @param arguments the most elements that one gets; {@code lengths} if they are to be printed
   */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    int most = Integer.parseInt(arguments[0]);
    if (arguments.length > 1) {
      fill(new ArrayList<>(), field(ArrayList.class, "elementData"), most);
      fill(new PriorityQueue<>(), field(PriorityQueue.class, "queue"), most);
      fill(new PriorityBlockingQueue<>(), field(PriorityBlockingQueue.class, "queue"), most);
      return;
    }
    for (int i = 1; i <= FEW; i++) {
      fill(new ArrayList<>(), null, most / FEW * i);
      fill(new PriorityQueue<>(), null, most / FEW * i);
      fill(new PriorityBlockingQueue<>(), null, most / FEW * i);
    }
    fill(new ArrayList<>(ROOM), null, most);
    fill(new PriorityQueue<>(ROOM), null, most);
    ArrayList<Integer> roomy = new ArrayList<>();
    fill(roomy, null, most / 4);
    roomy.ensureCapacity(most * 3 / 10);
    roomy.ensureCapacity(most * 2 / 5);
    fill(roomy, null, most / 2);
    ArrayList<Integer> trimmed = new ArrayList<>();
    fill(trimmed, null, most);
    trimmed.trimToSize();
  }

  private static void fill(Collection<Integer> container, Field storage, int size)
      throws ReflectiveOperationException {
    StringBuilder lengths = new StringBuilder(container.getClass().getSimpleName());
    int last = 0;
    for (int i = 0; i < size; i++) {
      container.add(i);
      if (storage != null && length(storage, container) != last) {
        last = length(storage, container);
        lengths.append(' ').append(last);
      }
    }
    if (storage != null) {
      System.out.println(lengths);
    }
  }

  private static int length(Field storage, Object container) throws ReflectiveOperationException {
    return ((Object[]) storage.get(container)).length;
  }

  private static Field field(Class<?> owner, String name) throws ReflectiveOperationException {
    Field field = owner.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}

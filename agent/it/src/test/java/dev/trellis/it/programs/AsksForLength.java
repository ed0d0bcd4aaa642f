package dev.trellis.it.programs;

import java.util.ArrayList;
import java.util.List;

/** Makes lists of one length, one after another, on a thread named {@code asks}. */
public final class AsksForLength {

  private static final long MOST_NANOS = 600_000_000_000L;
  private static final int LEAST = 200;

  private AsksForLength() {}

  /**
   * Prints how many of them it made once it is done.
   *
   * @param arguments the length; for how many milliseconds, and then until there are two hundred
   *     lists, 0 for one list; {@code virtual} for a virtual thread
   */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    Thread asks = new Thread(() -> ask(arguments), "asks");
    if (arguments.length > 2) {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      Class<?> type = Class.forName("java.lang.Thread$Builder");
      asks =
          (Thread)
              type.getMethod("unstarted", Runnable.class)
                  .invoke(builder, (Runnable) () -> ask(arguments));
    }
    asks.start();
    long begin = System.nanoTime();
    while (asks.isAlive() && System.nanoTime() - begin < MOST_NANOS) {
      Thread.onSpinWait();
    }
  }

  private static void ask(String[] arguments) {
    int length = Integer.parseInt(arguments[0]);
    long nanos = Long.parseLong(arguments[1]) * 1_000_000;
    long begin = System.nanoTime();
    List<Integer> list;
    int made = 0;
    do {
      list = new ArrayList<>(length);
      made++;
    } while (nanos > 0 && (made < LEAST || System.nanoTime() - begin < nanos));
    list.add(length);
    System.out.println("a list for " + list);
  }
}

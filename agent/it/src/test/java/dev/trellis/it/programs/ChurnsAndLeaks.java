package dev.trellis.it.programs;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.concurrent.ThreadFactory;

/**
 * Keeps half of a limit and churns many times the limit, on two threads, one of which is
 * interrupted all the while; then keeps whatever it gets. Compiled for 17, so virtual threads are
 * made by reflection.
 */
public final class ChurnsAndLeaks {

  private static final int THREADS = 2;
  private static final int BYTES = 16 << 10;
  private static final int LEAKED_BYTES = 4 << 10;

  private ChurnsAndLeaks() {}

  /**
   * Prints how the churning went, and how many storages were kept when the first denial came.
   *
   * @param arguments the limit in bytes, how many times the limit is churned, and {@code virtual}
   *     for virtual threads
   */
  public static void main(String[] arguments) throws Exception {
    int limit = Integer.parseInt(arguments[0]);
    churn(limit, Integer.parseInt(arguments[1]), arguments.length > 2 ? virtual() : Thread::new);
    leak(2 * limit / LEAKED_BYTES);
  }

  /** In a method of its own, so that nothing of it lives on. */
  private static void churn(int limit, int times, ThreadFactory factory)
      throws InterruptedException {
    Churner[] churners = new Churner[THREADS];
    Thread[] threads = new Thread[THREADS];
    for (int t = 0; t < THREADS; t++) {
      churners[t] = new Churner(limit / 2 / THREADS, (long) limit * times / THREADS, t == 0);
      threads[t] = factory.newThread(churners[t]);
      threads[t].start();
    }
    for (int t = 0; t < THREADS; t++) {
      threads[t].join();
      System.out.println(churners[t].outcome);
    }
  }

  private static ThreadFactory virtual() throws ReflectiveOperationException {
    Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
    return (ThreadFactory)
        Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
  }

  private static void leak(int most) {
    Object[] kept = new Object[most];
    int count = 0;
    try {
      for (; count < most; count++) {
        kept[count] = new ByteArrayOutputStream(LEAKED_BYTES - 24);
      }
      System.out.println("kept all");
    } catch (OutOfMemoryError e) {
      System.out.println(e.getMessage());
    }
    System.out.println("kept " + count);
  }

  private static final class Churner implements Runnable {
    private final Object[] kept;
    private final long bytes;
    private final boolean interrupted;
    private String outcome = "did not end";

    Churner(int keptBytes, long bytes, boolean interrupted) {
      this.kept = new Object[keptBytes / BYTES];
      this.bytes = bytes;
      this.interrupted = interrupted;
    }

    @Override
    public void run() {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      try {
        long made = 0;
        for (int i = 0; made < bytes; i++) {
          made += make(i);
        }
        boolean still = Thread.currentThread().isInterrupted();
        outcome = "churned" + (still ? ", interrupted" : "");
      } catch (OutOfMemoryError e) {
        outcome = "denied: " + e.getMessage();
      }
    }

    /** Of each kind the storage at the end has at most 16 KiB. Gives what was made, at least. */
    private int make(int i) {
      Object container =
          switch (i % 6) {
            case 0 -> new ByteArrayOutputStream(BYTES - 24);
            case 1 -> grown();
            case 2 -> new ArrayList<>(1_900);
            case 3 -> table();
            case 4 -> new BitSet(8 * BYTES - 512);
            default -> ring();
          };
      kept[i % kept.length] = container;
      return i % 6 == 0 || i % 6 == 4 ? BYTES - 100 : BYTES / 2 - 1_000;
    }

    private static ByteArrayOutputStream grown() {
      ByteArrayOutputStream stream = new ByteArrayOutputStream(1_024);
      byte[] some = new byte[512];
      for (int n = 0; n < 15; n++) {
        stream.write(some, 0, some.length);
      }
      return stream;
    }

    private static HashMap<Integer, Integer> table() {
      HashMap<Integer, Integer> table = new HashMap<>(1_500);
      table.put(1, 2);
      return table;
    }

    private static ArrayDeque<Integer> ring() {
      ArrayDeque<Integer> ring = new ArrayDeque<>();
      for (int n = 0; n < 1_200; n++) {
        ring.add(n);
      }
      return ring;
    }
  }
}

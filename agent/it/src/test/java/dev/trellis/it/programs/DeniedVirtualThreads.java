package dev.trellis.it.programs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many virtual threads, each denied over and over. Compiled for 17, so virtual threads are made by
 * reflection.
 */
public final class DeniedVirtualThreads {

  private static final int THREADS = 500;
  private static final int ROUNDS = 20;

  private DeniedVirtualThreads() {}

  /** Prints how many requests were denied; 10,000 of 4 MB are made, and 10,000 small deques. */
  public static void main(String[] arguments) throws Exception {
    Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
    ThreadFactory factory =
        (ThreadFactory)
            Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
    AtomicInteger denied = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Thread thread = factory.newThread(() -> rounds(denied));
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println(denied.get());
  }

  private static void rounds(AtomicInteger denied) {
    for (int round = 0; round < ROUNDS; round++) {
      try {
        int unused = new ArrayList<Integer>(1_000_000).size();
      } catch (OutOfMemoryError e) {
        denied.incrementAndGet();
      }
      int unused = new ArrayDeque<Integer>(20).size();
    }
  }
}

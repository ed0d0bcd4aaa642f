package dev.trellis.it.programs;

import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Eight threads that together make ten million requests for storage of a KiB or more, hold what
 * they are granted as long as they like, and give it back. Keeps its own account, which is never
 * above the true one: bytes are added after the grant and taken off before they are given back.
 */
public final class EightThreads {

  private static final int THREADS = 8;
  private static final int LISTS = 4000;
  private static final int SHORTEST = 260;
  private static final int LONGEST = 800;

  private static final AtomicLong IN_USE = new AtomicLong();
  private static final AtomicLong MOST = new AtomicLong();
  private static final AtomicLong DENIED = new AtomicLong();
  private static final AtomicLong REQUESTS = new AtomicLong();

  private EightThreads() {}

  /**
   * Prints {@code requests n}, {@code most n} bytes, {@code denied n}.
   *
   * @param arguments requests in all; bytes before an array's first element, bytes of an element
   */
  public static void main(String[] arguments) throws InterruptedException {
    int requests = Integer.parseInt(arguments[0]) / THREADS;
    long base = Long.parseLong(arguments[1]);
    long element = Long.parseLong(arguments[2]);
    CountDownLatch start = new CountDownLatch(1);
    Thread[] threads = new Thread[THREADS];
    for (int i = 0; i < THREADS; i++) {
      Random random = new Random(i);
      threads[i] =
          new Thread(
              () -> {
                try {
                  start.await();
                } catch (InterruptedException e) {
                  return;
                }
                churn(requests, random, base, element);
              });
      threads[i].start();
    }
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println("requests " + REQUESTS);
    System.out.println("most " + MOST);
    System.out.println("denied " + DENIED);
  }

  private static void churn(int requests, Random random, long base, long element) {
    @SuppressWarnings({"unchecked", "rawtypes"})
    ArrayList<Object>[] lists = new ArrayList[LISTS];
    long[] held = new long[LISTS];
    long denied = 0;
    for (int i = 0; i < LISTS; i++) {
      lists[i] = new ArrayList<>(0);
    }
    for (int i = 0; i < requests; i++) {
      int at = random.nextInt(LISTS);
      if (held[at] > 0) {
        IN_USE.addAndGet(-held[at]);
        held[at] = 0;
        lists[at].trimToSize();
      }
      int length = SHORTEST + random.nextInt(LONGEST - SHORTEST);
      try {
        lists[at].ensureCapacity(length);
        held[at] = (base + length * element + 7) / 8 * 8;
        long now = IN_USE.addAndGet(held[at]);
        MOST.accumulateAndGet(now, Math::max);
      } catch (OutOfMemoryError e) {
        denied++;
      }
    }
    DENIED.addAndGet(denied);
    REQUESTS.addAndGet(requests);
  }
}

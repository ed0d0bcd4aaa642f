package dev.trellis.benchmarks.workloads;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/**
 * Grows collections on some threads at so many call sites, and then idles until its input ends.
 * Says on stdout what it held when it had come to rest: the bytes of the heap that a collection
 * left.
 */
public final class Grows {

  private static final long REST_MILLIS = 2_000;

  private final CountDownLatch grown;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final int sites;
  private final int threads;

  private Grows(int sites, int threads) {
    this.sites = sites;
    this.threads = threads;
    grown = new CountDownLatch(threads);
  }

  /** Takes the number of call sites and that of threads. */
  public static void main(String[] args) throws IOException, InterruptedException {
    new Grows(Integer.parseInt(args[0]), Integer.parseInt(args[1])).run();
  }

  private void run() throws IOException, InterruptedException {
    for (int i = 0; i < threads; i++) {
      int number = i;
      new Thread(() -> grow(number), "grows " + i).start();
    }
    grown.await();
    Thread.sleep(REST_MILLIS);
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.println(runtime.totalMemory() - runtime.freeMemory());
    while (System.in.read() >= 0) {}
    ended.countDown();
  }

  /** Threads stay, so that each keeps what the agent has for it. */
  private void grow(int number) {
    int sum = Containers.grown();
    for (int site = number; site < sites; site += threads) {
      sum += CallSites.grown(site);
    }
    if (sum <= 0) {
      throw new IllegalStateException("nothing has grown");
    }
    grown.countDown();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

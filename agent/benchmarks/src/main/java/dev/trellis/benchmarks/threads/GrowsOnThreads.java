package dev.trellis.benchmarks.threads;

import dev.trellis.benchmarks.growth.Elements;
import dev.trellis.benchmarks.growth.GrowthBenchmark;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The program that is measured: so many threads make lists at once, all together the same number
 * whatever the threads. Prints the mean processor time of an operation, which is that of its own
 * thread: neither the collector's nor a wait is in it.
 */
public final class GrowsOnThreads {

  private static final int WARM_UPS = 300_000;
  private static final int OPERATIONS = 12_000_000;

  private final ThreadMXBean times = ManagementFactory.getThreadMXBean();
  private final GrowthBenchmark lists = new GrowthBenchmark();
  private final AtomicLong cpuNanos = new AtomicLong();
  private final AtomicLong made = new AtomicLong();

  private GrowsOnThreads() {}

  /** Takes the number of threads. */
  public static void main(String[] args) throws InterruptedException {
    GrowsOnThreads program = new GrowsOnThreads();
    program.grow(WARM_UPS);
    program.run(1, WARM_UPS);
    program.cpuNanos.set(0);
    int threads = Integer.parseInt(args[0]);
    int each = OPERATIONS / threads;
    program.run(threads, each);
    System.out.println(program.cpuNanos.get() / ((double) each * threads));
  }

  private void run(int count, int each) throws InterruptedException {
    CountDownLatch all = new CountDownLatch(count);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Thread thread = new Thread(() -> measure(all, each));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void measure(CountDownLatch all, int operations) {
    try {
      all.countDown();
      all.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    grow(1_000); // the thread's own counters
    long start = times.getCurrentThreadCpuTime();
    grow(operations);
    cpuNanos.addAndGet(times.getCurrentThreadCpuTime() - start);
  }

  private void grow(int operations) {
    Elements elements = new Elements();
    long count = 0;
    for (int i = 0; i < operations; i++) {
      count += lists.twelveLists(elements).length;
    }
    made.addAndGet(count);
  }
}

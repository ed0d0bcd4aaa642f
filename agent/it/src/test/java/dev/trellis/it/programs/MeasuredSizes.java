package dev.trellis.it.programs;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * Measures what the running VM allocates for arrays of references, by the VM's own account of
 * allocated bytes.
 */
public final class MeasuredSizes {

  private static final int TRIALS = 200;

  static volatile Object sink;

  private MeasuredSizes() {}

  /** Prints {@code length bytes} for each length from 0 to the argument. */
  public static void main(String[] arguments) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int longest = Integer.parseInt(arguments[0]);
    long[] least = new long[longest + 1];
    for (int length = 0; length <= longest; length++) {
      least[length] = Long.MAX_VALUE;
      for (int trial = 0; trial < TRIALS; trial++) {
        long before = threads.getCurrentThreadAllocatedBytes();
        sink = new Object[length];
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        // The least of many: now and then the VM books something else on this thread.
        least[length] = Math.min(least[length], bytes);
      }
    }
    for (int length = 0; length <= longest; length++) {
      System.out.println(length + " " + least[length]);
    }
  }
}

package dev.trellis.it.programs;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;

/** Measures what the running VM allocates for arrays, by the VM's own account of bytes. */
public final class MeasuredSizes {

  private static final int TRIALS = 50;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  static volatile Object sink;

  private MeasuredSizes() {}

  /**
   * Prints {@code class length bytes} for arrays of each class.
   *
   * @param arguments a length, up to which each is measured, and then more lengths
   */
  public static void main(String[] arguments) {
    int dense = Integer.parseInt(arguments[0]);
    int[] lengths = new int[dense + arguments.length];
    for (int i = 0; i <= dense; i++) {
      lengths[i] = i;
    }
    for (int i = 1; i < arguments.length; i++) {
      lengths[dense + i] = Integer.parseInt(arguments[i]);
    }
    print(lengths, Object[]::new);
    print(lengths, byte[]::new);
    print(lengths, char[]::new);
    print(lengths, int[]::new);
    print(lengths, long[]::new);
    print(lengths, double[]::new);
  }

  private static void print(int[] lengths, IntFunction<Object> made) {
    StringBuilder lines = new StringBuilder();
    for (int length : lengths) {
      String name = made.apply(length).getClass().getName();
      lines.append(name + " " + length + " " + least(made, length) + "\n");
    }
    System.out.print(lines);
  }

  /** The least of many: now and then the VM books something else on this thread. */
  private static long least(IntFunction<Object> made, int length) {
    long least = Long.MAX_VALUE;
    for (int trial = 0; trial < TRIALS; trial++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      sink = made.apply(length);
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }
}

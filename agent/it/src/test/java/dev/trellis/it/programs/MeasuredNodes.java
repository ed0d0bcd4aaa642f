package dev.trellis.it.programs;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * Measures what the running VM allocates for an instance of a class, by the VM's own account of
 * allocated bytes. The instance is made without calling a constructor.
 */
public final class MeasuredNodes {

  private static final int TRIALS = 200;

  static volatile Object sink;

  private MeasuredNodes() {}

  /** Prints {@code name bytes} for each class named. */
  public static void main(String[] names) throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Class<?> type = Class.forName("sun.misc.Unsafe");
    Field field = type.getDeclaredField("theUnsafe");
    field.setAccessible(true);
    Object unsafe = field.get(null);
    Method allocate = type.getMethod("allocateInstance", Class.class);
    for (String name : names) {
      Object[] node = {Class.forName(name)};
      long least = Long.MAX_VALUE;
      for (int trial = 0; trial < TRIALS; trial++) {
        long before = threads.getCurrentThreadAllocatedBytes();
        sink = allocate.invoke(unsafe, node);
        // The least of many: the first calls link, and the VM may book something else.
        least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
      }
      System.out.println(name + " " + least);
    }
  }
}

package dev.trellis.it.libraries;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Array;
import java.util.Map;

/** Measures what the running VM allocates for arrays, by the VM's own account. */
public final class MeasuredArrays {

  private static final int TRIALS = 50;
  private static final Map<String, Class<?>> ELEMENTS =
      Map.of(
          "byte", byte.class,
          "int", int.class,
          "long", long.class,
          "double", double.class,
          "reference", Object.class);

  static volatile Object sink;

  private MeasuredArrays() {}

  /** Prints {@code element length bytes} for each argument {@code element:length}. */
  public static void main(String[] arguments) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (String argument : arguments) {
      String[] words = argument.split(":");
      Class<?> element = ELEMENTS.get(words[0]);
      int length = Integer.parseInt(words[1]);
      long least = Long.MAX_VALUE;
      for (int trial = 0; trial < TRIALS; trial++) {
        long before = threads.getCurrentThreadAllocatedBytes();
        sink = Array.newInstance(element, length);
        // The least of many: now and then the VM books something else on this thread.
        least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
      }
      System.out.println(words[0] + " " + length + " " + least);
    }
  }
}

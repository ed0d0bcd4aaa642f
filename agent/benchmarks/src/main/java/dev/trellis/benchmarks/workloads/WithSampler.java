package dev.trellis.benchmarks.workloads;

import com.google.monitoring.runtime.instrumentation.AllocationRecorder;
import com.google.monitoring.runtime.instrumentation.Sampler;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Runs a program with a sampler of the allocation-instrumenter that does the least that is of any
 * use: it counts objects and bytes. A user's sampler costs more.
 */
public final class WithSampler {

  private WithSampler() {}

  /** Takes the file that the counts go to, the main class, and its arguments. */
  public static void main(String[] args) throws Exception {
    checkThatTheJdkIsSeen();
    Counts counts = new Counts();
    AllocationRecorder.addSampler(counts);
    try {
      Class.forName(args[1])
          .getMethod("main", String[].class)
          .invoke(null, (Object) Arrays.copyOfRange(args, 2, args.length));
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(args[1] + " failed", e.getCause());
    } finally {
      AllocationRecorder.removeSampler(counts);
    }
    var unused =
        Files.writeString(
            Path.of(args[0]), counts.objects.sum() + " objects, " + counts.bytes.sum() + " bytes");
  }

  /**
   * On a release whose class files it cannot read it starts, complains, and sees next to nothing:
   * that costs little, and is no figure to compare with.
   */
  private static void checkThatTheJdkIsSeen() {
    AtomicInteger nodes = new AtomicInteger();
    Sampler probe =
        (count, type, made, size) -> {
          if (type.equals("java/util/HashMap$Node")) {
            nodes.incrementAndGet();
          }
        };
    AllocationRecorder.addSampler(probe);
    Map<String, String> map = new HashMap<>();
    map.put("key", "value");
    AllocationRecorder.removeSampler(probe);
    if (nodes.get() < map.size()) {
      throw new IllegalStateException("it does not see what the JDK's classes allocate");
    }
  }

  private static final class Counts implements Sampler {
    private final LongAdder objects = new LongAdder();
    private final LongAdder bytes = new LongAdder();

    @Override
    public void sampleAllocation(int count, String type, Object made, long size) {
      objects.increment();
      bytes.add(size);
    }
  }
}

package dev.trellis.it.programs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * Fills the heap to its last bytes and holds it full for a while, so that nobody in this JVM can
 * allocate anything; then lets go of it all, and waits until a file of its making is deleted.
 */
public final class FillsHeap {

  private static final long FULL_NANOS = 3_500_000_000L;
  private static final long MOST_NANOS = 600_000_000_000L;
  private static final long LOOK_NANOS = 10_000_000;
  private static final int[] SIZES = {100_000, 1_000, 100, 1};

  private static Object[] held;

  private FillsHeap() {}

  /** Fills, frees, and makes the file that is named. */
  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < FULL_NANOS) {
      for (int size : SIZES) {
        fill(begin, size);
      }
    }
    held = null;
    Files.createFile(file);
    begin = System.nanoTime();
    while (Files.exists(file)) {
      if (System.nanoTime() - begin > MOST_NANOS) {
        throw new IllegalStateException(file + " was not deleted");
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    System.out.println("deleted");
  }

  private static void fill(long begin, int size) {
    try {
      while (System.nanoTime() - begin < FULL_NANOS) {
        held = new Object[] {held, new byte[size]};
      }
    } catch (OutOfMemoryError full) {
      // As wanted.
    }
  }
}

package dev.trellis.it.programs.witness;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** Reads the JVM's own account of the bytes that a thread has allocated around pure growth. */
public final class Witness {

  /** Elements of one container, each of which has a node where there are nodes. */
  public static final int ELEMENTS = 500;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Long enough that everything is linked, and that the JIT has compiled what it will. */
  private static final int WARM_UP = 60;

  private static final int TRIALS = 200;

  /** Whatever is stored here escapes: the JIT cannot leave out its allocation. */
  static volatile Object sink;

  private Witness() {}

  /**
   * With {@code parts}, prints {@code type empty node besides}: bytes of an empty container without
   * storage, of a node, and of what a growth allocates beside its storage. With a number of rounds,
   * prints {@code type bytes}: the bytes allocated in so many rounds, each of which fills one
   * container; before these come rounds that are not measured, always as many.
   */
  public static void main(String[] arguments) {
    boolean parts = arguments[0].equals("parts");
    for (Pure pure : Pure.ALL) {
      System.out.print(pure.type());
      if (parts) {
        print(least(pure.empty()) - least(pure.storage()));
        print(pure.nodes() ? node(pure) : 0);
        print(least(pure.besides()));
      } else {
        long unused = rounds(pure, WARM_UP);
        print(rounds(pure, Integer.parseInt(arguments[0])));
      }
      System.out.println();
    }
  }

  private static void print(long bytes) {
    System.out.print(' ');
    System.out.print(bytes);
  }

  /** The bytes of all rounds, if each allocated the same; of their least as often, otherwise. */
  private static long rounds(Pure pure, int rounds) {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < rounds; round++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      Object container = pure.empty().get();
      sink = container;
      for (int i = 0; i < ELEMENTS; i++) {
        pure.put().accept(container, i);
      }
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    return rounds == 0 ? 0 : least * rounds;
  }

  /** The second element of a container is one that no storage grows for. */
  private static long node(Pure pure) {
    long least = Long.MAX_VALUE;
    for (int trial = 0; trial < TRIALS; trial++) {
      Object container = pure.empty().get();
      sink = container;
      pure.put().accept(container, 0);
      long before = THREADS.getCurrentThreadAllocatedBytes();
      pure.put().accept(container, 1);
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }

  /** The least of many: now and then the VM books something else on this thread. */
  private static long least(Supplier<Object> maker) {
    if (maker == null) {
      return 0;
    }
    long least = Long.MAX_VALUE;
    for (int trial = 0; trial < TRIALS; trial++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      sink = maker.get();
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }
}

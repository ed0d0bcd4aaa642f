package dev.trellis.it.real;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * What is left of a program that met faults: containers that are whole or not, and the JVM's own
 * threads. Looked at on a thread that counts as the JVM's, so that no fault comes in between.
 */
final class Aftermath extends Thread {

  private static final List<String> OF_THE_JVM =
      List.of("Common-Cleaner", "Finalizer", "Reference Handler", "Signal Dispatcher");

  /** What a server works on is done by then; the rest waits for clients that do not come. */
  private static final long MOST_SECONDS = 10;

  private final String ended;
  private final Object[] roots;

  private Aftermath(ThreadGroup group, String ended, Object... roots) {
    super(group, "aftermath");
    this.ended = ended;
    this.roots = roots;
  }

  /**
   * Prints it, and ends the program: a fault in a server's stop leaves threads that wait for good.
   *
   * @param ended how the program ended
   * @param roots where its containers are to be found
   */
  static void print(String ended, Object... roots) throws InterruptedException {
    ThreadGroup system = Thread.currentThread().getThreadGroup();
    while (system.getParent() != null) {
      system = system.getParent();
    }
    ThreadGroup spared = new ThreadGroup(system, "InnocuousThreadGroup");
    Aftermath aftermath = new Aftermath(spared, ended, roots);
    aftermath.start();
    aftermath.join();
  }

  @Override
  public void run() {
    List<String> lines = new ArrayList<>(List.of("ended " + ended));
    TreeSet<String> alive = new TreeSet<>();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
    try {
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if (OF_THE_JVM.contains(thread.getName())) {
          alive.add(thread.getName());
        } else if (thread.getName().startsWith("H2 ")) {
          long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
          thread.join(Math.max(1, left));
        }
      }
      lines.add("alive " + alive);
      lines.addAll(HeapWalk.from(roots));
      lines.addAll(HeapWalk.from(BrokenOnPurpose.containers()));
    } catch (IllegalAccessException | InterruptedException | RuntimeException e) {
      lines.add("not checked: " + e);
    }
    lines.forEach(System.out::println);
    System.exit(0);
  }
}

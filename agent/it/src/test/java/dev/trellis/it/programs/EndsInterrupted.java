package dev.trellis.it.programs;

import java.util.ArrayDeque;

/** Ends itself as programs do that were interrupted: with the flag set. */
public final class EndsInterrupted {

  private EndsInterrupted() {}

  /** Makes a thousand deques, and exits with status 3; prints the threads of its group before. */
  public static void main(String[] arguments) {
    for (int i = 0; i < 1000; i++) {
      int unused = new ArrayDeque<Integer>(20).size();
    }
    System.out.println(Thread.activeCount());
    Thread.currentThread().interrupt();
    System.exit(3);
  }
}

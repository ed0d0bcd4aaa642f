package dev.trellis.it.programs;

import java.io.File;

/** Does nothing until there is a file, for a minute at the most. */
public final class AwaitsFile {

  private static final long MOST_NANOS = 600_000_000_000L;

  private AwaitsFile() {}

  /** Waits for the file that is named. */
  public static void main(String[] arguments) {
    File file = new File(arguments[0]);
    long begin = System.nanoTime();
    while (!file.exists()) {
      if (System.nanoTime() - begin > MOST_NANOS) {
        throw new IllegalStateException(file + " did not come to exist");
      }
      Thread.onSpinWait();
    }
  }
}

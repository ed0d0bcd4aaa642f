package dev.trellis.it.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Asks for a storage that is too large, with locks held that others might want, and keeps the
 * report as it then is.
 */
public final class DeniedOnce {

  private static final int LARGE = 1_000_000;

  private DeniedOnce() {}

  /**
   * Prints what it gets.
   *
   * @param arguments the report, which is copied to {@code copy-1} and {@code copy-2} beside it
   *     after the denials; where it asks: {@code plain}, {@code late} (the same once there is a
   *     report), {@code virtual} (on such a thread), {@code logging} (in a handler) or {@code
   *     uncaught} (in a handler of uncaught exceptions)
   */
  public static void main(String[] arguments) throws Exception {
    Path report = Path.of(arguments[0]);
    report.resolveSibling("kept").toFile().deleteOnExit();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
    System.out.println("initialised " + Early.SIZE);
    switch (arguments[1]) {
      case "virtual" -> {
        Thread virtual =
            (Thread)
                Thread.class
                    .getMethod("startVirtualThread", Runnable.class)
                    .invoke(null, (Runnable) () -> ask());
        virtual.join();
      }
      case "logging" -> {
        Logger logger = Logger.getLogger("once");
        logger.addHandler(new Large());
        logger.log(Level.INFO, "large");
      }
      case "uncaught" -> {
        Thread thread = new Thread(() -> fail());
        thread.setUncaughtExceptionHandler((of, thrown) -> ask());
        thread.start();
        thread.join();
      }
      default -> {
        long start = System.nanoTime();
        while (arguments[1].equals("late") && Files.notExists(report)) {
          Deed.check(System.nanoTime() - start < 600_000_000_000L, "there is no report");
          Thread.onSpinWait();
        }
        for (int i = 1; i <= 2; i++) {
          lockedAsk();
          copy(report, report.resolveSibling("copy-" + i));
        }
      }
    }
  }

  private static void lockedAsk() {
    synchronized (System.out) {
      synchronized (System.err) {
        synchronized (System.getProperties()) {
          synchronized (Runtime.getRuntime()) {
            synchronized (ClassLoader.getSystemClassLoader()) {
              ask();
            }
          }
        }
      }
    }
  }

  private static void ask() {
    try {
      System.out.println("granted " + new ArrayList<Integer>(LARGE));
    } catch (OutOfMemoryError e) {
      System.out.println(e.getMessage());
    }
  }

  private static void fail() {
    throw new IllegalStateException("as intended");
  }

  private static void copy(Path report, Path to) throws IOException {
    if (Files.exists(report)) {
      Files.copy(report, to);
    }
  }

  /** No denial strikes here: it is the middle of an initialisation. */
  private static final class Early {
    private static final int SIZE = new ArrayList<Integer>(LARGE).size();
  }

  private static final class Large extends Handler {
    @Override
    public synchronized void publish(LogRecord record) {
      ask();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}

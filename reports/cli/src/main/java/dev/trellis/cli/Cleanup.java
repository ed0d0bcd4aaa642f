package dev.trellis.cli;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Leaves no process and no file behind where the comparison itself is ended from outside. */
final class Cleanup extends Thread implements AutoCloseable {

  private static final int LIMIT_SECONDS = 5;

  private final RunFiles files;

  /** Held while a process is started, so that none is started unseen at the end. */
  private final Object lock = new Object();

  private boolean ending;
  private @Nullable Process running;

  private Cleanup(RunFiles files) {
    super("trellis-compare-cleanup");
    this.files = files;
  }

  /** Until it is closed, the end of this JVM is the end of what runs. */
  static Cleanup of(RunFiles files) {
    Cleanup cleanup = new Cleanup(files);
    Runtime.getRuntime().addShutdownHook(cleanup);
    return cleanup;
  }

  /** What is deleted then. */
  RunFiles files() {
    return files;
  }

  /** Starts a process, unless this JVM is about to end: then it does not come back. */
  Process start(ProcessBuilder builder) throws IOException, InterruptedException {
    synchronized (lock) {
      if (!ending) {
        Process process = builder.start();
        running = process;
        return process;
      }
    }
    return awaitTheEnd();
  }

  /** Comes back unless this JVM is about to end: what it ended by that is not to be told of. */
  void goOn() throws InterruptedException {
    if (isEnding()) {
      awaitTheEnd();
    }
  }

  private boolean isEnding() {
    synchronized (lock) {
      return ending;
    }
  }

  private static Process awaitTheEnd() throws InterruptedException {
    new CountDownLatch(1).await();
    throw new IllegalStateException("this JVM has ended");
  }

  @Override
  public void run() {
    Process process;
    synchronized (lock) {
      ending = true;
      process = running;
    }
    try {
      if (process != null) {
        process.destroy();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      }
      files.close();
    } catch (IOException e) {
      System.err.println("trellis: compare: files are left behind: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(this);
    } catch (IllegalStateException e) {
      // The end has begun, and this runs already.
      return;
    }
    files.close();
  }
}

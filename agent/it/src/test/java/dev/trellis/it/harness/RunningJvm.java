package dev.trellis.it.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A child JVM that was started. Whoever starts one must {@link #await} or {@link #finish} it. */
public final class RunningJvm {

  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final Process process;
  private final Instant started;
  private final List<String> command;
  private final Jdk jdk;
  private final Path out;
  private final Path err;
  private final Path report;
  private final int limitSeconds;

  RunningJvm(
      Process process,
      Instant started,
      List<String> command,
      Jdk jdk,
      Path out,
      Path err,
      Path report,
      int limitSeconds) {
    this.process = process;
    this.started = started;
    this.command = command;
    this.jdk = jdk;
    this.out = out;
    this.err = err;
    this.report = report;
    this.limitSeconds = limitSeconds;
  }

  /** The operating system's view of it: pid, SIGTERM ({@code destroy}) and SIGKILL. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** The moment just before it was started. The operating system's own is off by up to a second. */
  public Instant started() {
    return started;
  }

  /** Where its report is expected. */
  public Path reportPath() {
    return report;
  }

  /** What it has written to standard error until now. */
  public String errors() {
    return text(err);
  }

  /** Its standard input. */
  public OutputStream input() {
    return process.getOutputStream();
  }

  /** Closes its standard input, which programs that wait read, and waits for its end. */
  public Run finish() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return await();
  }

  /** Waits until it has printed a line that is exactly this. */
  public void awaitLine(String line) {
    awaitUntil("it prints \"" + line + "\"", () -> text(out).lines().anyMatch(line::equals));
  }

  /**
   * Waits until a condition holds.
   *
   * @param what the condition in words, for the failure's message
   * @throws AssertionError if it does not within the child's time limit, or if the child ends first
   */
  public void awaitUntil(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(limitSeconds);
    while (!condition.getAsBoolean()) {
      if (!process.isAlive() && !condition.getAsBoolean()) {
        throw new AssertionError("ended with " + process.exitValue() + " before " + what + told());
      }
      if (System.nanoTime() - deadline > 0) {
        throw giveUp("did not come to the point where " + what);
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  /**
   * Waits for its end.
   *
   * @throws AssertionError with a thread dump if it does not end within its time limit; it is
   *     killed then
   */
  public Run await() {
    try {
      if (!process.waitFor(limitSeconds, TimeUnit.SECONDS)) {
        throw giveUp("did not end");
      }
      return new Run(process.exitValue(), text(out), text(err), report, String.join(" ", command));
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while a child JVM ran", e);
    }
  }

  private AssertionError giveUp(String what) {
    String dump = threadDump();
    process.destroyForcibly();
    return new AssertionError(what + " within " + limitSeconds + " s" + told() + "\n" + dump);
  }

  private String told() {
    return "\n" + String.join(" ", command) + "\nstdout: " + text(out) + "\nstderr: " + text(err);
  }

  private String threadDump() {
    String pid = Long.toString(process.pid());
    try {
      Path dump = Files.createTempFile("threads", ".txt");
      Process jcmd =
          new ProcessBuilder(jdk.tool("jcmd").toString(), pid, "Thread.print")
              .redirectErrorStream(true)
              .redirectOutput(dump.toFile())
              .start();
      if (!jcmd.waitFor(20, TimeUnit.SECONDS)) {
        jcmd.destroyForcibly();
      }
      return text(dump);
    } catch (IOException | InterruptedException e) {
      return "no thread dump: " + e;
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.trellis.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A process that speaks through this one. */
final class Child {

  private Child() {}

  /**
   * Runs a process to its end. What it writes goes where this one's goes, byte by byte.
   *
   * @param command what to start
   * @return its exit code
   */
  static int run(List<String> command, Surroundings surroundings)
      throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).start();
    try {
      process.getOutputStream().close();
      CompletableFuture<Void> diagnostics =
          CompletableFuture.runAsync(() -> pass(process.getErrorStream(), surroundings.err()));
      pass(process.getInputStream(), surroundings.out().stream());
      diagnostics.join();
      return process.waitFor();
    } catch (UncheckedIOException | CompletionException e) {
      throw new IOException("what " + command.get(0) + " writes cannot be read", e);
    } finally {
      process.destroy();
    }
  }

  private static void pass(InputStream from, OutputStream to) {
    try {
      from.transferTo(to);
      to.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.trellis.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that remembers why it failed: a PrintStream alone swallows the reason, and a
 * reader who has seen enough ({@code trellis view | head}) is no failure. For one thread.
 */
final class Output {

  private final Guard guard;
  private final PrintStream stream;
  private final Charset charset;

  Output(OutputStream raw, Charset charset) {
    this.charset = charset;
    guard = new Guard(raw);
    stream = new PrintStream(guard, false, charset);
  }

  PrintStream stream() {
    return stream;
  }

  /** The same for text; in the same charset. */
  PrintWriter writer() {
    return new PrintWriter(new OutputStreamWriter(stream, charset), true);
  }

  /** Flushes, and gives the reason why not all was written; none if the reader merely left. */
  Optional<IOException> finish() {
    stream.flush();
    return Optional.ofNullable(guard.failure).filter(failure -> !isReaderGone(failure));
  }

  private static boolean isReaderGone(IOException failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    // Linux and macOS; then Windows, in its two wordings.
    return message.contains("broken pipe")
        || message.contains("pipe is being closed")
        || message.contains("pipe has been ended");
  }

  private static final class Guard extends FilterOutputStream {
    private @Nullable IOException failure;

    Guard(OutputStream raw) {
      super(raw);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        failure = failure == null ? e : failure;
        throw e;
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException e) {
        failure = failure == null ? e : failure;
        throw e;
      }
    }
  }
}

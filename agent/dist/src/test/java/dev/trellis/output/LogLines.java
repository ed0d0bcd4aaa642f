package dev.trellis.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trellis.options.LogLevel;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A log that keeps each call of write, and so each line, by itself. */
public final class LogLines extends OutputStream {
  public final List<String> writes = new ArrayList<>();

  /** A log whose lines are here. */
  public AgentLog log(LogLevel level) {
    return new AgentLog(level, this, UTF_8);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    writes.add(new String(bytes, offset, length, UTF_8));
  }

  @Override
  public void write(int b) {
    writes.add(String.valueOf((char) b));
  }
}

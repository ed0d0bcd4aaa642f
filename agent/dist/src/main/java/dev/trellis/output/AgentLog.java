package dev.trellis.output;

import dev.trellis.options.LogLevel;
import dev.trellis.options.OneLine;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The agent's lines on stderr. Safe for all threads; never throws. A line is one write, so it is
 * not torn by what others write, and it is printed once however often it comes.
 */
public final class AgentLog {
  // What repeats is what a timer retries, a handful of lines; the bound is for what is unforeseen.
  private static final int MAX_REMEMBERED_LINES = 1_000;

  private final LogLevel level;
  private final OutputStream out;
  private final Charset charset;
  private final Object lock = new Object();
  private final Set<String> printed = new HashSet<>();
  private long repeatedCount;

  AgentLog(LogLevel level, OutputStream out, Charset charset) {
    this.level = level;
    this.out = out;
    this.charset = charset;
  }

  /**
   * A log to the process's stderr. {@code System.err} is passed by: a program that replaced it does
   * not get these lines, and a thread that holds its lock does not stop them.
   */
  public static AgentLog toStderr(LogLevel level) {
    return new AgentLog(level, new FileOutputStream(FileDescriptor.err), stderrCharset());
  }

  /** Whether lines of this level are printed. */
  public boolean isOn(LogLevel line) {
    return line != LogLevel.OFF && line.compareTo(level) <= 0;
  }

  /** Prints {@code trellis: MESSAGE}: the agent cannot do what it was asked for. */
  public void error(String message) {
    print(LogLevel.ERROR, "trellis: ", message);
  }

  /** Prints {@code trellis: MESSAGE}: a part of what the agent was asked for does not work. */
  public void warn(String message) {
    print(LogLevel.WARN, "trellis: ", message);
  }

  /** Prints {@code trellis: info: MESSAGE}. */
  public void info(String message) {
    print(LogLevel.INFO, "trellis: info: ", message);
  }

  /** Prints {@code trellis: debug: MESSAGE}. */
  public void debug(String message) {
    print(LogLevel.DEBUG, "trellis: debug: ", message);
  }

  /** The number of lines left out so far because the same line was printed before. */
  public long repeatedCount() {
    synchronized (lock) {
      return repeatedCount;
    }
  }

  private void print(LogLevel line, String prefix, String message) {
    if (!isOn(line)) {
      return;
    }
    try {
      String text = prefix + OneLine.of(String.valueOf(message));
      synchronized (lock) {
        if (isRepeated(text)) {
          repeatedCount++;
          return;
        }
        out.write((text + System.lineSeparator()).getBytes(charset));
      }
    } catch (Throwable ignored) {
      // A closed stderr, or no memory for a line: there is nobody left to tell.
    }
  }

  private boolean isRepeated(String text) {
    if (printed.contains(text)) {
      return true;
    }
    if (printed.size() < MAX_REMEMBERED_LINES) {
      printed.add(text);
    }
    return false;
  }

  private static Charset stderrCharset() {
    String name = System.getProperty("stderr.encoding"); // from 19 on
    return charset(name == null ? System.getProperty("native.encoding") : name);
  }

  static Charset charset(@Nullable String name) {
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }
}

package dev.trellis.weaver;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Line by line. {@code java.io.BufferedReader} grows, so it is itself woven: it may be the very
 * class that is being loaded when a catalogue is read, and cannot be used then.
 */
final class LineReader {

  private static final int FIRST_LENGTH = 1 << 13;

  private final String text;
  private int at;

  /** Reads all that there is. */
  LineReader(Reader from) throws IOException {
    char[] chars = new char[FIRST_LENGTH];
    int length = 0;
    for (int read = 0; read >= 0; read = from.read(chars, length, chars.length - length)) {
      length += read;
      if (length == chars.length) {
        chars = Arrays.copyOf(chars, 2 * length);
      }
    }
    text = new String(chars, 0, length);
  }

  /** The next line, without its end; null if there is none. */
  @Nullable String next() {
    if (at >= text.length()) {
      return null;
    }
    int end = text.indexOf('\n', at);
    end = end < 0 ? text.length() : end;
    boolean isOfWindows = end > at && text.charAt(end - 1) == '\r';
    String line = text.substring(at, isOfWindows ? end - 1 : end);
    at = end + 1;
    return line;
  }
}

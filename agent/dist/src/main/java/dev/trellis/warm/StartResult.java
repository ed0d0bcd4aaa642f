package dev.trellis.warm;

import org.jspecify.annotations.Nullable;

/**
 * How a start went.
 *
 * @param status its exit status
 * @param errors what it has said on standard error
 */
record StartResult(int status, String errors) {

  private static final String SAYS = "trellis: debug: the cache of woven classes ";
  private static final String HAS = SAYS + "has ";
  private static final String IS = SAYS + "is ";

  boolean succeeded() {
    return status == 0;
  }

  /** Whether it has found all its classes woven. */
  boolean isFull() {
    return succeeded() && line(HAS) != null && line(IS) == null;
  }

  /** How many it has found, and where: {@code 48 of them: FILE}; null if none. */
  @Nullable String found() {
    return line(HAS);
  }

  /** Why it has found none, or not all. */
  String fault() {
    String fault = line(IS);
    return fault == null
        ? "the cache of woven classes cannot be made"
        : "the cache of woven classes is " + fault;
  }

  private @Nullable String line(String begin) {
    for (String line : errors.lines().toList()) {
      if (line.startsWith(begin)) {
        return line.substring(begin.length());
      }
    }
    return null;
  }
}

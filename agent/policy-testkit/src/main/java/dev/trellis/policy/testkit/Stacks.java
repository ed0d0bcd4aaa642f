package dev.trellis.policy.testkit;

/** Stacks as text, a line for each frame; of a long one the innermost frames. */
final class Stacks {

  private static final int MOST_FRAMES = 15;

  private Stacks() {}

  static String of(Thread thread) {
    return "\n    thread \""
        + thread.getName()
        + "\", "
        + thread.getState()
        + of(thread.getStackTrace());
  }

  static String of(Throwable thrown) {
    return of(thrown.getStackTrace());
  }

  static String of(StackTraceElement[] frames) {
    StringBuilder text = new StringBuilder(256);
    for (int i = 0; i < frames.length && i < MOST_FRAMES; i++) {
      text.append("\n        at ").append(frames[i]);
    }
    return text.toString();
  }
}

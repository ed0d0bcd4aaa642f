package dev.trellis.runtime.stack;

import java.util.ArrayList;
import java.util.List;

/** Puts frames into words. */
final class Frames {

  private Frames() {}

  /**
   * The frames of a stack.
   *
   * @param raw which of them
   * @param words the whole stack
   * @return innermost first
   */
  static List<String> shown(RawStack raw, StackTraceElement[] words) {
    List<String> frames = new ArrayList<>(raw.count);
    for (int i = 0; i < raw.count; i++) {
      frames.add(text(words[raw.places[i]]));
    }
    return frames;
  }

  /** As {@code StackTraceElement.toString}, less the names of loader and module. */
  private static String text(StackTraceElement frame) {
    StringBuilder text = new StringBuilder(64);
    text.append(frame.getClassName()).append('.').append(frame.getMethodName()).append('(');
    String file = frame.getFileName();
    if (frame.isNativeMethod()) {
      text.append("Native Method");
    } else if (file == null) {
      text.append("Unknown Source");
    } else {
      text.append(file);
      if (frame.getLineNumber() >= 0) {
        text.append(':').append(frame.getLineNumber());
      }
    }
    return text.append(')').toString();
  }
}

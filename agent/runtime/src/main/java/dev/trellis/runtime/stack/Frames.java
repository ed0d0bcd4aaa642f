package dev.trellis.runtime.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Decides which frames of a stack are shown. A run of frames of the JDK, or of a framework, is
 * shown as its outermost one, which is what the program called; above the first frame of the
 * program's none is shown. A stack that has nothing but such frames is shown as it is.
 */
final class Frames {

  private final int depth;
  private final Predicate<String> frameworks;

  /**
   * A rule.
   *
   * @param depth most frames that are shown, 1 or more
   * @param frameworks by class name, whose frames are collapsed besides the JDK's
   */
  Frames(int depth, Predicate<String> frameworks) {
    this.depth = depth;
    this.frameworks = frameworks;
  }

  List<String> shown(RawStack raw, StackTraceElement[] words) {
    List<String> frames = new ArrayList<>(depth);
    int first = firstOfTheProgram(raw, words);
    boolean asItIs = first < 0;
    for (int i = asItIs ? 0 : first; i < raw.count && frames.size() < depth; i++) {
      if (asItIs || !isForeign(raw, words, i) || isOutermostOfRun(raw, words, i)) {
        frames.add(text(words[raw.skipped + i]));
      }
    }
    return frames;
  }

  private int firstOfTheProgram(RawStack raw, StackTraceElement[] words) {
    for (int i = 0; i < raw.count; i++) {
      if (!isForeign(raw, words, i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isOutermostOfRun(RawStack raw, StackTraceElement[] words, int i) {
    return i + 1 == raw.count || !isForeign(raw, words, i + 1);
  }

  private boolean isForeign(RawStack raw, StackTraceElement[] words, int i) {
    Class<?> type = raw.classes[i];
    return type == null
        || RawStack.isOfJdk(type)
        || frameworks.test(words[raw.skipped + i].getClassName());
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

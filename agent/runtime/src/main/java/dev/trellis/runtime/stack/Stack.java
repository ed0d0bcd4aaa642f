package dev.trellis.runtime.stack;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stack that has caused an event: as the VM has it, to be found again, and in words. Immutable.
 */
public final class Stack {

  private final int hash;
  private final short[] methods;
  private final int[] bcis;
  private final long[] names;
  private final WeakReference<Class<?>>[] classes;
  private final List<String> frames;

  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of a generic type
  Stack(RawStack from, StackTraceElement[] words, SharedParts parts) {
    this.hash = from.hash;
    this.methods = Arrays.copyOf(from.methods, from.count);
    this.bcis = Arrays.copyOf(from.bcis, from.count);
    this.names = Arrays.copyOf(from.names, from.count);
    this.classes = new WeakReference[from.count];
    this.frames = new ArrayList<>(from.count);
    for (int i = 0; i < from.count; i++) {
      Class<?> type = from.classes[i];
      if (type == null) {
        throw new IllegalStateException("a frame without a class");
      }
      classes[i] = parts.reference(type);
      StringBuilder text = new StringBuilder(64);
      append(text, words[from.places[i]]);
      frames.add(parts.words(text.toString()));
    }
  }

  /** Where to look for it in a table; not of the object, but of what it says. */
  public int hash() {
    return hash;
  }

  /** The frames that are shown, innermost first; at least one. */
  public List<String> frames() {
    return frames;
  }

  boolean is(RawStack raw) {
    if (raw.hash != hash || raw.count != methods.length) {
      return false;
    }
    for (int i = 0; i < methods.length; i++) {
      if (raw.methods[i] != methods[i] || raw.bcis[i] != bcis[i] || raw.names[i] != names[i]) {
        return false;
      }
    }
    for (int i = 0; i < methods.length; i++) {
      @Nullable Class<?> type = raw.classes[i];
      if (type == null || !classes[i].refersTo(type)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A frame in words, as {@code StackTraceElement.toString} has it, less the names of loader and
   * module.
   *
   * @param text gets it
   * @param frame which
   */
  public static void append(StringBuilder text, StackTraceElement frame) {
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
    text.append(')');
  }
}

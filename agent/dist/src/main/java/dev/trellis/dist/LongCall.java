package dev.trellis.dist;

import dev.trellis.runtime.decide.PolicyMember;
import dev.trellis.runtime.stack.Stack;
import org.jspecify.annotations.Nullable;

/**
 * Words for a thread that is inside a policy. One line: the policy's frames, then the program's.
 */
final class LongCall {

  private static final String DOOR = PolicyMember.class.getName();

  /** Frames shown on either side of Trellis's own. */
  private static final int MOST_FRAMES = 20;

  private LongCall() {}

  /** What is known of a thread, from its stack as of now; null if it is in no policy. */
  static @Nullable String text(Thread thread) {
    return text(thread.getName(), thread.getStackTrace());
  }

  /**
   * The same of a stack.
   *
   * @param name of the thread
   * @param stack innermost frame first
   */
  static @Nullable String text(String name, StackTraceElement[] stack) {
    int door = 0;
    while (door < stack.length && !stack[door].getClassName().equals(DOOR)) {
      door++;
    }
    if (door == 0 || door == stack.length) {
      return null;
    }
    StringBuilder text = new StringBuilder(1024);
    text.append("thread \"").append(name).append("\" has been inside a policy for over a second:");
    frames(text, stack, 0, door);
    int outside = door;
    while (outside < stack.length && isOfTrellis(stack[outside].getClassName())) {
      outside++;
    }
    if (outside < stack.length) {
      text.append(", asked by");
      frames(text, stack, outside, stack.length);
    }
    return text.toString();
  }

  /** Its own stack cannot be had by way of the thread that carries it. */
  static String ofVirtual(String carrier) {
    return "a virtual thread has been inside a policy for over a second, on its carrier \""
        + carrier
        + "\" when it went in";
  }

  /** By name: the class came with 21, and its package is not open. */
  static boolean isCarrier(Thread thread) {
    return thread.getClass().getName().equals("jdk.internal.misc.CarrierThread");
  }

  private static boolean isOfTrellis(String type) {
    return type.startsWith("dev.trellis.runtime.")
        || type.startsWith("dev.trellis.dist.")
        || type.equals("java.lang.TrellisHook")
        || type.equals("java.util.TrellisTables");
  }

  private static void frames(StringBuilder text, StackTraceElement[] stack, int from, int to) {
    int end = Math.min(to, from + MOST_FRAMES);
    for (int i = from; i < end; i++) {
      text.append(i == from ? " " : " < ");
      Stack.append(text, stack[i]);
    }
    if (end < to) {
      text.append(" < ").append(to - end).append(" more");
    }
  }
}

package dev.trellis.runtime.decide;

import org.jspecify.annotations.Nullable;

/**
 * Tells the few moments at which an error would wedge the JVM rather than the call that grows: the
 * middle of class loading or initialisation (a class whose initialiser failed stays unusable for
 * good), the JVM's own threads, and shutdown. Asked only when a denial is at hand, with the guard
 * held; walking the stack takes microseconds.
 */
final class Exemptions {

  /**
   * Never registered; asking to remove it is the one public way to learn that shutdown has begun.
   */
  private final Thread neverRegistered = new Thread(null, null, "trellis-never-started", 0, false);

  private final StackTraceElement[] none = new StackTraceElement[0];

  Exemptions() {
    // The shutdown registry keys its threads by identity. The hash is taken here, on a thread of
    // Trellis's own, for taking it later
    // would advance the sequence of a thread of the program's.
    int unused = System.identityHashCode(neverRegistered);
  }

  /** The stack of the current thread, innermost frame first. */
  StackTraceElement[] stack() {
    StackTraceElement[] stack = new Throwable().getStackTrace();
    return stack == null ? none : stack;
  }

  boolean isExempt(StackTraceElement[] stack) {
    return isThreadOfTheJvm() || isShutdown() || isDelicate(stack);
  }

  private static boolean isThreadOfTheJvm() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    if (group == null) {
      return true;
    }
    String name = group.getName();
    return "system".equals(name) || "InnocuousThreadGroup".equals(name);
  }

  private boolean isShutdown() {
    try {
      boolean unused = Runtime.getRuntime().removeShutdownHook(neverRegistered);
      return false;
    } catch (IllegalStateException inShutdown) {
      return true;
    } catch (SecurityException notToBeKnown) {
      return false;
    }
  }

  private static boolean isDelicate(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      if (isClassLoading(frame.getMethodName()) || isMapInPieces(frame)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isClassLoading(String method) {
    return switch (method) {
      case "<clinit>", "loadClass", "findClass", "linkCallSite", "linkMethod" -> true;
      default -> false;
    };
  }

  /**
   * A bin that becomes a tree compares its keys, which runs their compareTo and, to find out
   * whether they have one, the parser of generic signatures; that grows lists of its own while the
   * new node is linked and the size not yet raised.
   */
  private static boolean isMapInPieces(StackTraceElement frame) {
    String method = frame.getMethodName();
    return (method.equals("treeifyBin") || method.equals("resize"))
        && frame.getClassName().equals("java.util.HashMap");
  }

  /** The first frame that is neither the JDK's nor Trellis's, or null. */
  static @Nullable StackTraceElement callSite(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      String type = frame.getClassName();
      if (!type.startsWith("java.")
          && !type.startsWith("jdk.")
          && !type.startsWith("sun.")
          && !type.startsWith("dev.trellis.runtime.")) {
        return frame;
      }
    }
    return null;
  }
}

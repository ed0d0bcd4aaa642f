package dev.trellis.runtime.decide;

import org.jspecify.annotations.Nullable;

/**
 * Tells the few moments at which an error would wedge the JVM rather than the call that grows: the
 * middle of class loading or initialisation (a class whose initialiser failed stays unusable for
 * good), what the JDK keeps for good and does not mend (where its loaders look, which loggers there
 * are), a hash map in pieces, the JDK's last words on an error that nobody caught, the launcher
 * before {@code main}, the JVM's own threads, and shutdown. Asked only when a denial is at hand,
 * with the guard held; walking the stack takes microseconds.
 *
 * <p>Nothing here takes a lock. From release 24 on a virtual thread that waits for one leaves its
 * carrier (JEP 491), whose stripe is marked as inside a policy.
 */
final class Exemptions {

  /** Frames that the JVM keeps of a stack, unless it is told otherwise (MaxJavaStackTraceDepth). */
  static final int KEPT_FRAMES = 1024;

  private static volatile boolean shutdown;

  private final StackTraceElement[] none = new StackTraceElement[0];

  /** From now on everything is granted: the JVM shuts down. */
  static void shutdownBegins() {
    shutdown = true;
  }

  /** The stack of the current thread, innermost frame first. */
  StackTraceElement[] stack() {
    StackTraceElement[] stack = new Throwable().getStackTrace();
    return stack == null ? none : stack;
  }

  boolean isExempt(StackTraceElement[] stack) {
    return isOfTheJvm() || isDelicate(stack);
  }

  /** Whether the JVM shuts down, or the current thread is one of its own. */
  static boolean isOfTheJvm() {
    return shutdown || isThreadOfTheJvm();
  }

  private static boolean isThreadOfTheJvm() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    if (group == null) {
      return true;
    }
    try {
      ThreadGroup parent = group.getParent();
      return parent == null
          || (parent.getParent() == null
              && ("InnocuousThreadGroup".equals(group.getName())
                  || "CarrierThreads".equals(group.getName())));
    } catch (SecurityException unknown) { // a security manager lets nobody ask
      return false;
    }
  }

  private static boolean isDelicate(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      if (isClassLoading(frame)
          || isKeptForGood(frame)
          || isMapInPieces(frame)
          || isBeforeOrAfterMain(frame)) {
        return true;
      }
    }
    // What a cut stack does not show may be a class initialiser, which must not fail.
    return stack.length == 0 || stack.length >= KEPT_FRAMES || isLastWord(stack);
  }

  /**
   * Whether the JDK's own handler of an error that nobody caught prints it, and none of the
   * program's code takes part, be it a handler, a stream or the error itself. Were that denied, the
   * JVM would say no more than that the handler failed, and nobody would know where the limit was
   * met.
   */
  private static boolean isLastWord(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      if (isOfTheProgram(frame)) {
        return false;
      }
      if (frame.getClassName().equals("java.lang.ThreadGroup")
          && frame.getMethodName().equals("uncaughtException")) {
        return true;
      }
    }
    return false;
  }

  /**
   * By name alone, in whatever class: the JVM calls a loader's {@code loadClass} directly, and a
   * frame does not tell its superclass. A method of the program's that has the name by chance is
   * exempt too.
   */
  private static boolean isClassLoading(StackTraceElement frame) {
    return switch (frame.getMethodName()) {
      case "<clinit>", "loadClass", "findClass", "linkCallSite", "linkMethod" -> true;
      default -> false;
    };
  }

  /**
   * A loader takes a place from its list before it has opened it, so one that then fails is never
   * looked at again, and its classes are not found any more. A logger whose registration fails is
   * known, and has no parent or is not its parent's child: the next one below fails with a
   * NullPointerException. The log manager is set up once, and counts as set up if that fails.
   */
  private static boolean isKeptForGood(StackTraceElement frame) {
    String type = frame.getClassName();
    return type.startsWith("jdk.internal.loader.URLClassPath")
        || type.startsWith("java.util.logging.LogManager")
        || type.equals("java.lang.invoke.MethodHandleNatives");
  }

  /**
   * A bin that becomes a tree compares its keys, which runs their compareTo and, to find out
   * whether they have one, the parser of generic signatures; that grows lists of its own while the
   * new node is linked and the size not yet raised. So does a table that grows and splits its bins.
   */
  private static boolean isMapInPieces(StackTraceElement frame) {
    String method = frame.getMethodName();
    return (method.equals("treeifyBin") && frame.getClassName().equals("java.util.HashMap"))
        || (method.equals("split") && frame.getClassName().equals("java.util.HashMap$TreeNode"));
  }

  /** Whether somebody asks for room by Trellis's API, and takes a denial for an answer. */
  static boolean isQuestion(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      if (frame.getClassName().equals("dev.trellis.api.Growth")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The launcher that looks for {@code main}, and the thread that starts the shutdown hooks, before
   * Trellis's own has run.
   */
  private static boolean isBeforeOrAfterMain(StackTraceElement frame) {
    String type = frame.getClassName();
    return type.equals("sun.launcher.LauncherHelper") || type.equals("java.lang.Shutdown");
  }

  /** The first frame that is neither the JDK's nor Trellis's, its API's included, or null. */
  static @Nullable StackTraceElement callSite(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      if (isOfTheProgram(frame)) {
        return frame;
      }
    }
    return null;
  }

  private static boolean isOfTheProgram(StackTraceElement frame) {
    String type = frame.getClassName();
    return !isOfTheJdk(frame)
        && !type.startsWith("dev.trellis.runtime.")
        && !type.startsWith("dev.trellis.api.");
  }

  /**
   * By its module and loader, as call sites in the report have it: what is called {@code javax} or
   * {@code com.sun} may be anybody's. Tools of the JDK's, such as javac, are programs.
   */
  private static boolean isOfTheJdk(StackTraceElement frame) {
    String module = frame.getModuleName();
    String loader = frame.getClassLoaderName();
    return module != null
        && (loader == null
            ? module.startsWith("java.") || module.startsWith("jdk.") // others have no name either
            : loader.equals("platform"));
  }
}

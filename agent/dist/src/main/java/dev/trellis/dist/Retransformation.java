package dev.trellis.dist;

import dev.trellis.output.AgentLog;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;

/** Has the JVM hand over the classes that were loaded before the agent came. */
final class Retransformation {

  private final Instrumentation instrumentation;
  private final Weaving weaving;
  private final AsideTransformer transformer;
  private final AgentLog log;
  private long longestStopNanos;

  Retransformation(
      Instrumentation instrumentation,
      Weaving weaving,
      AsideTransformer transformer,
      AgentLog log) {
    this.instrumentation = instrumentation;
    this.weaving = weaving;
    this.transformer = transformer;
    this.log = log;
  }

  /**
   * All in one go, for each goes with a stop of the whole JVM. If the JVM refuses, one by one, so
   * that one that cannot be woven does not keep the others from it.
   */
  void run() {
    List<Class<?>> known = new ArrayList<>();
    for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
      if (!loaded.isArray()
          && !AsideTransformer.isOwn(loaded.getName(), loaded.getClassLoader())
          && transformer.isWanted(loaded.getName(), loaded.getClassLoader() == null)
          && instrumentation.isModifiableClass(loaded)) {
        known.add(loaded);
      }
    }
    long start = System.nanoTime();
    try {
      instrumentation.retransformClasses(known.toArray(new Class<?>[0]));
    } catch (Throwable oneOfThem) {
      for (Class<?> loaded : known) {
        alone(loaded);
      }
    }
    longestStopNanos = System.nanoTime() - start - transformer.nanosOnStartThread();
  }

  private void alone(Class<?> loaded) {
    try {
      instrumentation.retransformClasses(loaded);
    } catch (Throwable failure) {
      weaving.weaver().failed(loaded.getName(), String.valueOf(failure));
      log.error(loaded.getName() + " could not be woven, its growth is not seen: " + failure);
    }
  }

  /**
   * How long the JVM was stopped at most: what is not spent in the rewriting itself, which goes on
   * beside the program.
   */
  long longestStopNanos() {
    return longestStopNanos;
  }
}

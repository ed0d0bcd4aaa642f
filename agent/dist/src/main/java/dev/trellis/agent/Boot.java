package dev.trellis.agent;

import java.io.File;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens the loader behind which the agent lives, and starts it there. */
final class Boot {

  private static final String START = "dev.trellis.dist.AgentStart";
  private static final String HELP = "dev.trellis.options.OptionsHelp";

  private Boot() {}

  /** Starts the agent; the refusal, or null. */
  static @Nullable String start(
      @Nullable String options, Instrumentation instrumentation, boolean late) {
    try {
      Class<?> start = loader().loadClass(START);
      Thread thread =
          (Thread)
              start
                  .getConstructor(String.class, Instrumentation.class, boolean.class)
                  .newInstance(options, instrumentation, late);
      thread.start();
      thread.join();
      return (String) ((Supplier<?>) thread).get();
    } catch (InvocationTargetException e) {
      report(e.getTargetException());
    } catch (Throwable e) {
      report(e);
    }
    return null;
  }

  static String help() {
    try {
      return (String) loader().loadClass(HELP).getMethod("text").invoke(null);
    } catch (ReflectiveOperationException | IOException | URISyntaxException e) {
      return "trellis: the agent's jar is damaged: " + e;
    }
  }

  private static void report(Throwable failure) {
    System.err.println("trellis: could not start, the program runs without it: " + failure);
  }

  private static IsolatedLoader loader() throws IOException, URISyntaxException {
    return new IsolatedLoader(
        new File(Boot.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
  }
}

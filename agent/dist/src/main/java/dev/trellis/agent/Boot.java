package dev.trellis.agent;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.instrument.Instrumentation;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens the loader behind which the agent lives, and starts it there. An instance answers whoever
 * attached.
 */
final class Boot implements Consumer<String> {

  private static final String START = "dev.trellis.dist.AgentStart";
  private static final String HELP = "dev.trellis.options.OptionsHelp";

  /** Tells what would be woven. */
  static final String DOCTOR = "dev.trellis.doctor.Doctor";

  /** Tells what options mean. */
  static final String EXPLAIN = "dev.trellis.explain.Explain";

  /** Fills the cache of woven classes. */
  static final String WARM = "dev.trellis.warm.Warm";

  /** Loads what may be woven: what {@link #WARM} has a JVM do. */
  static final String LOAD = "dev.trellis.warm.Load";

  /** No file: nobody waits for the answer. */
  private static final String NOWHERE = "";

  /** Exit code after an error of Trellis itself. */
  private static final int INTERNAL = 70;

  /** The start of the agent that is active: it takes orders, and answers them. */
  private static volatile @Nullable BiConsumer<String, Consumer<String>> active;

  private final String file;

  private Boot(String file) {
    this.file = file;
  }

  /**
   * Starts the agent.
   *
   * @param reply the file into which the answer is written, or null
   * @return the refusal, or null
   */
  static @Nullable String start(
      @Nullable String options,
      Instrumentation instrumentation,
      boolean late,
      @Nullable String reply) {
    try {
      // Named before anything is woven: a class that is named later, be it the JDK's, is a node in
      // this loader's table of locks.
      Class<?>[] unused = {Supplier.class, BiConsumer.class};
      Thread thread =
          loader()
              .start(START, options, instrumentation, late, reply == null ? null : new Boot(reply));
      thread.start();
      thread.join();
      String refusal = (String) ((Supplier<?>) thread).get();
      if (refusal != null) {
        refuse(reply, refusal);
      } else {
        active = asTakerOfOrders(thread);
      }
      return refusal;
    } catch (Throwable e) {
      Throwable cause = e instanceof ExceptionInInitializerError ? e.getCause() : null;
      report(cause == null ? e : cause, reply);
    }
    return null;
  }

  @SuppressWarnings("unchecked") // it is one
  private static BiConsumer<String, Consumer<String>> asTakerOfOrders(Thread start) {
    return (BiConsumer<String, Consumer<String>>) start;
  }

  /**
   * Hands an order to the agent that is active. On this way nothing may grow: whatever does before
   * the agent knows this thread is counted as the program's.
   *
   * @param reply the file into which the answer is written, or null
   * @return the refusal, or null
   */
  static @Nullable String order(String order, @Nullable String reply) {
    BiConsumer<String, Consumer<String>> taker = active;
    if (taker == null) {
      String refusal = "the Trellis agent in this JVM could not start";
      refuse(reply, refusal);
      return refusal;
    }
    taker.accept(order, new Boot(reply == null ? NOWHERE : reply));
    return null;
  }

  /** Answers that the agent was refused, if there is a file for it. */
  static void refuse(@Nullable String reply, String refusal) {
    if (reply != null) {
      new Boot(reply).accept("refused: ".concat(refusal)); // no builder, which would count
    }
  }

  /**
   * Writes a line into the file for the answer, which must be there: whoever waits for it has made
   * it, and nobody else may read it.
   */
  @Override
  public void accept(String answer) {
    if (file.equals(NOWHERE)) {
      return;
    }
    File there = new File(file);
    // A stream, since Files grows a set of options, which may count as the program's by now.
    try {
      if (!there.isFile()) {
        throw new FileNotFoundException(file);
      }
      try (FileOutputStream out = new FileOutputStream(there)) {
        out.write(answer.concat("\n").getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException | RuntimeException e) { // the latter from a security manager
      System.err.println("trellis: " + answer + " (this could not be answered: " + e + ")");
    }
  }

  static String help() {
    try {
      return (String) loader().loadClass(HELP).getMethod("text").invoke(null);
    } catch (ReflectiveOperationException | IOException | URISyntaxException e) {
      return "trellis: the agent's jar is damaged: " + e;
    }
  }

  /**
   * Does a command.
   *
   * @param type the class that does it
   * @param args its name, and what it is asked
   * @return the exit code
   */
  static int command(String type, String[] args) {
    try {
      Object code =
          loader()
              .loadClass(type)
              .getMethod("run", String[].class, PrintStream.class, PrintStream.class)
              .invoke(null, Arrays.copyOfRange(args, 1, args.length), System.out, System.err);
      return (Integer) code;
    } catch (ReflectiveOperationException | IOException | URISyntaxException e) {
      System.err.println("trellis: the agent's jar is damaged: " + e);
      return INTERNAL;
    }
  }

  private static void report(Throwable failure, @Nullable String reply) {
    String what = "could not start, the program runs without it: " + failure;
    if (reply == null) {
      System.err.println("trellis: " + what);
    } else {
      new Boot(reply).accept("failed: " + what);
    }
  }

  private static IsolatedLoader loader() throws IOException, URISyntaxException {
    return new IsolatedLoader(
        new File(Boot.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
  }
}

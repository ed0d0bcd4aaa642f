package dev.trellis.dist;

import dev.trellis.options.AgentOptions;
import dev.trellis.options.LogLevel;
import dev.trellis.options.OneLine;
import dev.trellis.options.OptionException;
import dev.trellis.options.Options;
import dev.trellis.options.OptionsParser;
import dev.trellis.output.AgentLog;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The thread on which the agent starts. The hook's classes, when they are initialised on this
 * thread, ask it for what to call, and hand it themselves.
 */
public final class AgentStart extends Thread
    implements Function<Object, @Nullable Object>,
        Supplier<@Nullable String>,
        BiConsumer<String, Consumer<String>> {

  static {
    // Of the loader behind which the agent lives: there is one start for each.
    if (AgentStart.class.getClassLoader() instanceof Supplier<?> given
        && given instanceof Consumer<?> taker) {
      @SuppressWarnings("unchecked") // the loader is what it is
      Consumer<Thread> toLoader = (Consumer<Thread>) taker;
      toLoader.accept(made((Object[]) given.get()));
    }
  }

  private final @Nullable String inline;
  private final Instrumentation instrumentation;
  private final boolean late;
  private final @Nullable Consumer<String> reply;
  private @Nullable Session session;
  private @Nullable Lookup lookupOfJdk;
  private @Nullable String refusal;

  /**
   * A start.
   *
   * @param inline the options of the command line, or null
   * @param instrumentation the JVM's door
   * @param late whether the program was running already
   * @param reply takes the answer to whoever attached, one line; null if nobody waits for it. A
   *     refusal is not given to it
   */
  private AgentStart(
      @Nullable String inline,
      Instrumentation instrumentation,
      boolean late,
      @Nullable Consumer<String> reply) {
    super(null, null, "trellis-start", 0, false);
    this.inline = inline;
    this.instrumentation = instrumentation;
    this.late = late;
    this.reply = reply;
    setDaemon(true);
  }

  /** As above, in that order. */
  @SuppressWarnings("unchecked") // as it was given
  private static AgentStart made(@Nullable Object[] given) {
    return new AgentStart(
        (String) given[0],
        (Instrumentation) given[1],
        (boolean) given[2],
        (Consumer<String>) given[3]);
  }

  @Override
  public void run() {
    AgentLog log = AgentLog.toStderr(LogLevel.WARN);
    try {
      String environment = System.getenv(OptionsParser.ENVIRONMENT_VARIABLE);
      AgentOptions options = options(environment);
      log = AgentLog.toStderr(options.get(Options.LOG));
      if (HookDefiner.isDefined()) {
        refusal =
            "a second Trellis agent was refused; another copy of trellis-agent.jar is active in this JVM";
        return;
      }
      Session starting = new Session(options, instrumentation, late, log);
      session = starting;
      starting.start();
      if (reply != null) {
        // Here, since what this thread grows is not counted as the program's.
        reply.accept(starting.answer().line());
      }
    } catch (Throwable e) {
      if (e instanceof OptionException) { // caught by its name, the verifier would load it
        String lines = String.valueOf(e.getMessage());
        refusal = late ? lines.replace("\n", " | ") : lines; // an answer is one line
        return;
      }
      log.error("could not start, the program runs without it: " + e);
      log.debug(Arrays.toString(e.getStackTrace()));
      if (reply != null) {
        reply.accept(OneLine.of("failed: could not start, the program runs without it: " + e));
      }
    }
  }

  private AgentOptions options(@Nullable String environment) throws OptionException {
    if (isNothing(inline) && isNothing(environment)) {
      return AgentOptions.defaults(); // the parser is a class more, at each start
    }
    return late
        ? OptionsParser.parseAttached(inline, environment)
        : OptionsParser.parse(inline, environment);
  }

  private static boolean isNothing(@Nullable String given) {
    return given == null || given.isEmpty();
  }

  /** Called by the initialisers of the hook's classes, each with an instance of its own. */
  @Override
  @SuppressWarnings("unchecked") // the hook's classes are what they are
  public @Nullable Object apply(Object hook) {
    if (session == null) {
      throw new IllegalStateException("the hook was initialised before the agent was ready");
    }
    // TrellisHook is all of these: it tells the thread that stripes belong to, the id of a thread,
    // and how many events were lost for want of stack; it adds the last step of the JVM's shutdown,
    // and makes an instance of a class, or takes the frames out of a Throwable.
    return hook instanceof LongSupplier lost
        ? session.connect(
            (Supplier<Thread>) hook,
            (ToLongFunction<Thread>) hook,
            (Consumer<Runnable>) hook,
            lost,
            (Function<Object, Object>) hook)
        : session.connectScopes(hook);
  }

  /**
   * Called by the initialiser of the class that {@link HookDefiner} has changed, with its lookup.
   */
  @Override
  @SuppressWarnings("ReferenceEquality") // of threads nothing else is equal
  public boolean equals(@Nullable Object other) {
    if (other instanceof Lookup handed
        && handed.lookupClass().getName().equals(HookDefiner.GIVER)) {
      lookupOfJdk = handed;
    }
    return this == other;
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  /** What the class has handed over, once; null if it has not. On this thread. */
  @Nullable Lookup takeLookup() {
    Lookup handed = lookupOfJdk;
    lookupOfJdk = null;
    return handed;
  }

  /**
   * Takes an order, once the agent is active; on a thread of Trellis's own. Never throws.
   *
   * @param order what to do
   * @param answer takes one line that begins with ok, refused or failed
   */
  @Override
  public void accept(String order, Consumer<String> answer) {
    Session active = session;
    String line = "failed: could not start, the program runs without it";
    try {
      line = active == null ? line : active.obey(order);
    } catch (Throwable e) {
      line = OneLine.of("failed: could not obey " + order + ": " + e);
    }
    answer.accept(line);
  }

  /** The refusal, or null if the agent has started; after this thread has ended. */
  @Override
  public @Nullable String get() {
    return refusal;
  }
}

package dev.trellis.dist;

import dev.trellis.options.AgentOptions;
import dev.trellis.options.LogLevel;
import dev.trellis.options.OptionException;
import dev.trellis.options.Options;
import dev.trellis.options.OptionsParser;
import dev.trellis.output.AgentLog;
import java.lang.instrument.Instrumentation;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongBinaryOperator;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The thread on which the agent starts. The hook, when it is initialised on this thread, asks it
 * for the operator to call, and hands it itself; there is no other way to either.
 */
public final class AgentStart extends Thread
    implements Function<Supplier<Thread>, @Nullable LongBinaryOperator>,
        Supplier<@Nullable String> {

  private final @Nullable String inline;
  private final Instrumentation instrumentation;
  private final boolean late;
  private @Nullable Session session;
  private @Nullable String refusal;

  /**
   * A start.
   *
   * @param inline the options of the command line, or null
   * @param instrumentation the JVM's door
   * @param late whether the program was running already
   */
  public AgentStart(@Nullable String inline, Instrumentation instrumentation, boolean late) {
    super(null, null, "trellis-start", 0, false);
    this.inline = inline;
    this.instrumentation = instrumentation;
    this.late = late;
    setDaemon(true);
  }

  @Override
  public void run() {
    AgentLog log = AgentLog.toStderr(LogLevel.WARN);
    try {
      AgentOptions options =
          OptionsParser.parse(inline, System.getenv(OptionsParser.ENVIRONMENT_VARIABLE));
      log = AgentLog.toStderr(options.get(Options.LOG));
      if (HookDefiner.isDefined()) {
        refusal =
            "a second Trellis agent was refused; another copy of trellis-agent.jar is active in this JVM";
        return;
      }
      Session starting = new Session(options, instrumentation, late, log);
      session = starting;
      starting.start();
    } catch (OptionException e) {
      refusal = e.getMessage();
    } catch (Throwable e) {
      log.error("could not start, the program runs without it: " + e);
      log.debug(Arrays.toString(e.getStackTrace()));
    }
  }

  /** Called by the hook's initialiser. */
  @Override
  @SuppressWarnings("unchecked") // the hook is all three, see java.lang.TrellisHook
  public @Nullable LongBinaryOperator apply(Supplier<Thread> hook) {
    if (session == null) {
      throw new IllegalStateException("the hook was initialised before the agent was ready");
    }
    return session.connect(hook, (ToLongFunction<Thread>) hook, (Consumer<Runnable>) hook);
  }

  /** The refusal, or null if the agent has started; after this thread has ended. */
  @Override
  public @Nullable String get() {
    return refusal;
  }
}

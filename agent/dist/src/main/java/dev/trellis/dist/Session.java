package dev.trellis.dist;

import dev.trellis.options.AgentOptions;
import dev.trellis.options.OptionException;
import dev.trellis.options.Options;
import dev.trellis.output.AgentLog;
import dev.trellis.runtime.Engine;
import dev.trellis.runtime.WarmUp;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.layout.LayoutProbe;
import dev.trellis.weaver.Catalogue;
import dev.trellis.weaver.GrowthType;
import dev.trellis.weaver.Weaver;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.util.function.Consumer;
import java.util.function.LongBinaryOperator;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The agent in one JVM. The order of its start is the whole point: whatever the hook may touch
 * stands before anything is woven.
 */
final class Session {

  private final AgentOptions options;
  private final Instrumentation instrumentation;
  private final boolean late;
  private final AgentLog log;
  private final Catalogue catalogue = Catalogue.ofJavaBase();
  private final Sites sites;
  private final @Nullable PolicyChain chain;
  private final boolean records;
  private @Nullable Engine engine;
  private @Nullable Consumer<Runnable> shutdown;

  Session(AgentOptions options, Instrumentation instrumentation, boolean late, AgentLog log)
      throws OptionException {
    this.options = options;
    this.instrumentation = instrumentation;
    this.late = late;
    this.log = log;
    this.sites = Sites.of(catalogue, new LayoutProbe(new SizeOf(instrumentation)));
    this.chain = Policies.chain(options);
    this.records = !options.get(Options.POLICY).isSystem();
  }

  /**
   * Called on the thread that initialises the hook, in the middle of {@link #start}; null under
   * {@code policy=system}.
   */
  @Nullable LongBinaryOperator connect(
      Supplier<Thread> carrier, ToLongFunction<Thread> idOf, Consumer<Runnable> lastShutdownStep) {
    shutdown = lastShutdownStep;
    Engine made = Engine.create(sites.types(), sites.entries(), carrier, records, chain);
    made.identifyBy(idOf);
    engine = made;
    return records ? made.sink() : null;
  }

  void start() throws ReflectiveOperationException, IOException {
    FirstUses.make();
    WarmUp.run();
    HookDefiner.define(instrumentation);
    Engine ready = engine;
    Consumer<Runnable> lastStep = shutdown;
    if (ready == null || lastStep == null) {
      throw new IllegalStateException("the hook did not ask for its operator");
    }
    ready.disregardCurrentThread();
    Weaver weaver = new Weaver(catalogue, chain != null);
    instrumentation.addTransformer(new AsideTransformer(ready, weaver), true);
    Canary canary = new Canary(ready, sites.types(), records);
    weave(weaver);
    boolean alive = canary.sings();
    if (late) {
      weaver.missed(
          "attached while the program was running: what grew before "
              + JvmFacts.utc(System.currentTimeMillis())
              + " is not in the figures");
    }
    Reporter reporter =
        new Reporter(options, ready, chain, weaver, catalogue, sites, canary, alive, log);
    reporter.start();
    Runtime.getRuntime().addShutdownHook(new ShutdownBegins());
    lastStep.accept(reporter.lastStep());
    log.info("woven, report goes to " + reporter.path());
  }

  private void weave(Weaver weaver) {
    for (GrowthType type : catalogue.types()) {
      try {
        Class<?> loaded = Class.forName(type.name(), false, null);
        instrumentation.retransformClasses(loaded);
      } catch (Throwable failure) {
        weaver.failed(type, String.valueOf(failure));
        log.error(type.name() + " could not be woven, its growth is not seen: " + failure);
      }
    }
  }

  private static final class ShutdownBegins extends Thread {
    ShutdownBegins() {
      super(null, null, "trellis-shutdown", 0, false);
    }

    @Override
    public void run() {
      PolicyChain.shutdownBegins();
    }
  }

  private static final class SizeOf implements ToLongFunction<Object> {
    private final Instrumentation instrumentation;

    SizeOf(Instrumentation instrumentation) {
      this.instrumentation = instrumentation;
    }

    @Override
    public long applyAsLong(Object object) {
      return instrumentation.getObjectSize(object);
    }
  }
}

package dev.trellis.dist;

import dev.trellis.output.AgentLog;
import dev.trellis.runtime.Engine;
import java.lang.instrument.Instrumentation;
import java.lang.management.ManagementFactory;
import java.util.concurrent.locks.LockSupport;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * A thread of Trellis's own that registers the bean, and then answers for it: who asks may be a
 * thread of the program's, on which nothing of Trellis's may grow, or a virtual one, which must not
 * wait while it is marked as inside Trellis.
 */
final class Clerk extends Thread {

  private static final String NAME = "dev.trellis:type=Growth";

  /** Where the classes are that are there before the program's. */
  private static final String AGENT = "dev.trellis.agent.";

  private static final long LOOK_NANOS = 10_000_000;

  /** If main's class has not been seen by then, it is not one of the system loader's. */
  private static final long LONGEST_LOOK_NANOS = 10_000_000_000L;

  private final Instrumentation instrumentation;
  private final boolean late;
  final Engine engine;
  final Reporter reporter;
  private final AgentLog log;
  final String startedAt = JvmFacts.utc(System.currentTimeMillis());
  private final Object desk = new Object();

  /** Between two sampled stacks; 0 if none are sampled. Only this thread looks. */
  long intervalBytes;

  private @Nullable Question asked;

  /**
   * A clerk who has not started.
   *
   * @param late whether the program runs already
   * @param intervalBytes between two sampled stacks; 0 if none are sampled
   */
  Clerk(
      Instrumentation instrumentation,
      boolean late,
      Engine engine,
      Reporter reporter,
      long intervalBytes,
      AgentLog log) {
    super(null, null, "trellis-jmx", 0, false);
    this.instrumentation = instrumentation;
    this.late = late;
    this.engine = engine;
    this.reporter = reporter;
    this.intervalBytes = intervalBytes;
    this.log = log;
    setDaemon(true);
  }

  @Override
  public void run() {
    engine.disregardCurrentThread();
    try {
      awaitMain();
      register();
    } catch (Exception | LinkageError e) { // the module may not be there
      log.warn("jmx: the bean " + NAME + " cannot be registered: " + e);
      return;
    }
    while (true) {
      Question question = next();
      try {
        question.answer = question.work(this);
      } catch (Throwable e) { // whatever it is, who asks is told, and the next may ask
        question.failure = e;
      }
      synchronized (desk) {
        asked = null;
        question.isDone = true;
        desk.notifyAll();
      }
    }
  }

  /**
   * What a server of beans needs may be the program's to choose, before its first use: builders of
   * servers, managers of logs. So it is not used before the program has had its turn.
   */
  private void awaitMain() {
    long end = System.nanoTime() + LONGEST_LOOK_NANOS;
    while (!late && !isMainLoaded() && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private boolean isMainLoaded() {
    ClassLoader system = ClassLoader.getSystemClassLoader();
    for (Class<?> loaded : instrumentation.getInitiatedClasses(system)) {
      if (loaded.getClassLoader() == system && !loaded.getName().startsWith(AGENT)) {
        return true;
      }
    }
    return false;
  }

  private void register() throws JMException {
    GrowthBean bean = new GrowthBean(this);
    // Whatever an answer needs is loaded here, and not by who asks first.
    Object unused = bean.getAttributes(new String[] {BeanInfo.CALL_SITES, BeanInfo.FIGURES[0][0]});
    unused = new Question.SampleEvery(1);
    unused = new Question.Dump();
    ManagementFactory.getPlatformMBeanServer().registerMBean(bean, new ObjectName(NAME));
    log.info("jmx: " + NAME + " is registered");
  }

  private Question next() {
    synchronized (desk) {
      while (true) {
        Question question = asked;
        if (question != null) {
          return question;
        }
        boolean unused = pause(); // nobody may end this but the end of the JVM
      }
    }
  }

  /** Waits at the desk, once; whether it was interrupted. */
  @SuppressWarnings("WaitNotInLoop") // it is: the callers'
  private boolean pause() {
    try {
      desk.wait();
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }

  /**
   * Has a question answered. Any thread; others wait for their turn. The answer is at hand in a
   * moment, so an interrupt waits for it, as other beans of the JVM have it.
   *
   * @throws IllegalStateException if the answer failed
   */
  Object ask(Question question) {
    if (Thread.currentThread() == this) {
      return question.work(this);
    }
    boolean interrupted = false;
    synchronized (desk) {
      while (asked != null) {
        interrupted |= pause();
      }
      asked = question;
      desk.notifyAll();
      while (!question.isDone) {
        interrupted |= pause();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    Object answer = question.answer;
    if (answer == null) {
      // In words, since the client may not know the class.
      throw new IllegalStateException(String.valueOf(question.failure));
    }
    return answer;
  }
}

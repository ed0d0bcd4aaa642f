package dev.trellis.agent;

import java.lang.instrument.Instrumentation;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Where the JVM enters the agent. Java 8 bytecode, and it names nothing newer before it has looked
 * at the release, so that an older JVM gets a line instead of a stack.
 *
 * <p>Nothing may be thrown from here at start: the JVM would abort with a native stack (status
 * 134). What is wrong with the options ends the JVM with status 2 before {@code main}. In a JVM
 * that is running, nothing ends it: the refusal is thrown to whoever attached.
 *
 * <p>It is a thread, and starts itself: identity hashes come from a sequence that each thread has,
 * so anything that takes one on the thread that will run {@code main} changes the order of the
 * program's hash containers. Measured: loading one class more than this one from the agent's jar
 * takes three, and a catch clause in here takes two, for the verifier then loads the exception's
 * class. So there is neither, but for {@code Throwable}, which the verifier need not load.
 */
public final class Premain extends Thread {

  private static final int OLDEST_RELEASE = 17;
  private static final int USAGE = 2;

  /** The start unparks this thread; were that lost, it would wait no longer than a millisecond. */
  private static final long LONGEST_PARK_NANOS = 1_000_000;

  private static final String HELP = "help";
  private static final String DOCTOR = "doctor";
  private static final String EXPLAIN = "explain";
  private static final String WARM = "warm";
  private static final String LOAD = "load";

  /** Stands before the file that whoever attached wants the answer in; always last. */
  private static final String REPLY = ",reply=";

  /** What an agent that is active is told begins with this; options cannot. */
  private static final String ORDER = "dump=";

  /** The options of the agent that is active. Guarded by the class. */
  private static @Nullable String active;

  private final @Nullable String options;
  private final Instrumentation instrumentation;
  private final boolean late;
  private final @Nullable String reply;
  private final boolean isOrder;
  private final Thread waiting = Thread.currentThread();
  private @Nullable String refusal;

  private Premain(
      @Nullable String options,
      Instrumentation instrumentation,
      boolean late,
      @Nullable String reply) {
    super(root(), "trellis-boot");
    this.options = options;
    this.instrumentation = instrumentation;
    this.late = late;
    this.reply = reply;
    this.isOrder = late && options != null && options.startsWith(ORDER);
    setDaemon(true);
  }

  /**
   * The JVM's own group, which the threads of the agent inherit: in the program's they would be
   * counted by {@code Thread.activeCount} and stopped with it.
   */
  private static ThreadGroup root() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }

  /**
   * Called by the JVM before {@code main}.
   *
   * @param options what stands behind {@code -javaagent:trellis-agent.jar=}, or null
   * @param instrumentation the JVM's door
   */
  public static void premain(@Nullable String options, Instrumentation instrumentation) {
    if (HELP.equals(options)) {
      main(new String[0]);
      System.exit(0);
    }
    String refusal;
    try {
      refusal = start(options, instrumentation, false, null);
    } catch (Throwable e) { // A security manager, or no heap: the JVM would abort.
      failed(e);
      return;
    }
    if (refusal != null) {
      System.err.println("trellis: " + refusal.replace("\n", "\ntrellis: "));
      // Not exit: where a first agent is active, that would complete a report of a program that
      // never ran.
      Runtime.getRuntime().halt(USAGE);
    }
  }

  private static void failed(Throwable failure) {
    try {
      System.err.println("trellis: could not start, the program runs without it: " + failure);
    } catch (Throwable again) {
      // Where there is no heap for words, there is none.
    }
  }

  /**
   * Called by the JVM when the agent is attached while the program runs.
   *
   * @param options as for {@link #premain}. They may end with {@code ,reply=FILE}, or be {@code
   *     reply=FILE} alone: then a line into that file, which must be there, is the answer. All that
   *     follows is the file's name, and what stands before may be anything. Or they are an order
   *     for the agent that is active
   * @param instrumentation the JVM's door
   * @throws IllegalArgumentException with the refusal, if the options are wrong or an agent is
   *     active already, or none is that would take the order, and there is no file to answer into;
   *     always if the JVM is too old
   */
  public static void agentmain(@Nullable String options, Instrumentation instrumentation) {
    String all = options == null ? "," : "," + options;
    int end = all.lastIndexOf(REPLY);
    String reply = end < 0 ? null : all.substring(end + REPLY.length());
    String given = end < 0 ? options : all.substring(Math.min(1, end), end);
    String refusal = start(given, instrumentation, true, reply);
    if (refusal != null && (reply == null || releaseRefusal() != null)) {
      throw new IllegalArgumentException("trellis: " + refusal);
    }
  }

  /**
   * Prints the options, {@code java -jar trellis-agent.jar}, or does a command: {@code java -jar
   * trellis-agent.jar doctor} tells what would be woven, {@code explain} what options mean, {@code
   * warm} has it woven for later starts. That ends the JVM with the command's exit code.
   *
   * @param args nothing, or a command and what it is asked; anything else is ignored
   */
  public static void main(String[] args) {
    String refusal = releaseRefusal();
    if (refusal == null && args.length > 0) {
      if (args[0].equals(DOCTOR)) {
        System.exit(Boot.command(Boot.DOCTOR, args));
      }
      if (args[0].equals(EXPLAIN)) {
        System.exit(Boot.command(Boot.EXPLAIN, args));
      }
      if (args[0].equals(WARM)) {
        System.exit(Boot.command(Boot.WARM, args));
      }
      if (args[0].equals(LOAD)) {
        System.exit(Boot.command(Boot.LOAD, args));
      }
    }
    System.out.println(refusal == null ? Boot.help() : "trellis: " + refusal);
  }

  @Override
  public void run() {
    if (refusal != null) {
      Boot.refuse(reply, refusal);
    } else {
      refusal = releaseRefusal();
      if (refusal == null) {
        refusal =
            isOrder
                ? Boot.order(String.valueOf(options), reply)
                : Boot.start(options, instrumentation, late, reply);
      }
    }
    LockSupport.unpark(waiting);
  }

  private static synchronized @Nullable String start(
      @Nullable String options,
      Instrumentation instrumentation,
      boolean late,
      @Nullable String reply) {
    String given =
        options == null || options.isEmpty() ? "no options" : "options \"" + options + "\"";
    Premain boot = new Premain(options, instrumentation, late, reply);
    if (boot.isOrder) {
      boot.refusal = active == null ? "no Trellis agent is active in this JVM" : null;
    } else if (active != null) {
      boot.refusal =
          "a second Trellis agent with "
              + given
              + " was refused; the one with "
              + active
              + " is active";
    }
    if (boot.refusal != null && reply == null) {
      return boot.refusal;
    }
    boot.start();
    while (boot.isAlive()) {
      LockSupport.parkNanos(LONGEST_PARK_NANOS);
    }
    if (boot.refusal == null && !boot.isOrder) {
      active = given;
    }
    return boot.refusal;
  }

  private static @Nullable String releaseRefusal() {
    String release = System.getProperty("java.specification.version", "");
    int feature = 0;
    for (int i = release.startsWith("1.") ? 2 : 0; i < release.length(); i++) {
      feature = 10 * feature + Character.digit(release.charAt(i), 10);
    }
    if (feature >= OLDEST_RELEASE) {
      return null;
    }
    return "this JVM is Java " + release + "; accepted: Java " + OLDEST_RELEASE + " or newer";
  }
}

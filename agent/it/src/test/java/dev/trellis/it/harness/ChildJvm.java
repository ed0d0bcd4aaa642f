package dev.trellis.it.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A child JVM, declared beside its test. Without a call of {@link #agent} it runs without any
 * agent. Unless an option says otherwise, the agent's report is {@code report-N.json} in the
 * working folder, N being the number of the child.
 */
public final class ChildJvm {

  private static final AtomicInteger STARTED = new AtomicInteger();

  /** What a developer's or CI's shell may hold that would change a child. */
  private static final List<String> UNWANTED =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "TRELLIS_OPTS");

  private final Path folder;
  private final List<String> flags = new ArrayList<>();
  private final List<String> classPath = new ArrayList<>();
  private final List<String> launched = new ArrayList<>();
  private final Map<String, String> environment = new TreeMap<>();
  private final int number = STARTED.incrementAndGet();
  private Path report;
  private Jdk jdk = Jdks.running();
  private int limitSeconds = 600;

  private ChildJvm(Path folder) {
    this.folder = folder;
    this.report = folder.resolve("report-" + number + ".json");
    classPath.add(AgentJar.testClasses().toString());
  }

  /**
   * A child that runs the main method of a class of the tests.
   *
   * @param folder its working folder, for its output and its report
   */
  public static ChildJvm of(Path folder, Class<?> main, String... arguments) {
    ChildJvm child = new ChildJvm(folder);
    child.launched.add(main.getName());
    child.launched.addAll(List.of(arguments));
    return child;
  }

  /** On this JDK instead of the running one. */
  public ChildJvm on(Jdk other) {
    jdk = other;
    return this;
  }

  /** With these JVM flags, before any agent. */
  public ChildJvm flags(String... more) {
    flags.addAll(List.of(more));
    return this;
  }

  /** With these flags, before any agent. */
  public ChildJvm flags(List<String> more) {
    flags.addAll(more);
    return this;
  }

  /**
   * With the built agent and these options; {@code report} is added where it is not among them, and
   * what the whole run of the tests is to have besides.
   */
  public ChildJvm agent(String given) {
    String options = withMore(given);
    String all = options;
    int at = options.indexOf("report=");
    if (at < 0) {
      all = options + (options.isEmpty() ? "" : ",") + "report=" + report;
    } else {
      int end = options.indexOf(',', at);
      String named = options.substring(at + "report=".length(), end < 0 ? options.length() : end);
      report = folder.resolve(named);
    }
    return rawAgent(AgentJar.path(), all);
  }

  /** Some proofs run a second time with more options; what has its own say keeps it. */
  private static String withMore(String options) {
    String all = options;
    for (String more : System.getProperty("trellis.more.options", "").split(",")) {
      String key = more.substring(0, more.indexOf('=') + 1);
      boolean own = options.contains(key) || options.contains("policy=system");
      if (!key.isEmpty()
          && !own
          && !(key.equals("stacks=") && options.contains("stackInterval="))) {
        all = all.isEmpty() ? more : all + "," + more;
      }
    }
    return all;
  }

  /** With a {@code -javaagent} flag taken as it is given; no options if they are empty. */
  public ChildJvm rawAgent(Path jar, String options) {
    flags.add("-javaagent:" + jar + (options.isEmpty() ? "" : "=" + options));
    return this;
  }

  /** With more on its class path. */
  public ChildJvm classPath(List<Path> more) {
    more.forEach(path -> classPath.add(path.toString()));
    return this;
  }

  /** With an environment variable. */
  public ChildJvm environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** With a time limit other than ten minutes. */
  public ChildJvm within(int seconds) {
    limitSeconds = seconds;
    return this;
  }

  /** One for the whole run of the tests, so that almost all find it full; or one a child. */
  private Path caches() {
    return System.getProperty("trellis.cache", "warm").equals("cold")
        ? folder.resolve("caches-" + number)
        : Path.of(AgentJar.property("trellis.caches"));
  }

  /** Starts it and waits for its end. */
  public Run run() {
    return start().finish();
  }

  /** Starts it. */
  public RunningJvm start() {
    List<String> command = new ArrayList<>();
    command.add(jdk.java().toString());
    command.addAll(flags);
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classPath));
    command.addAll(launched);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    UNWANTED.forEach(builder.environment()::remove);
    builder.environment().put("XDG_CACHE_HOME", caches().toString()); // unless the test has its own
    builder.environment().putAll(environment);
    Path out = folder.resolve("stdout-" + number + ".txt");
    Path err = folder.resolve("stderr-" + number + ".txt");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    try {
      Files.createDirectories(folder);
      Instant started = Instant.now();
      Process process = builder.start();
      return new RunningJvm(process, started, command, jdk, out, err, report, limitSeconds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

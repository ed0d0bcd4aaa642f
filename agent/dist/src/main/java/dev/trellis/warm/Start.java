package dev.trellis.warm;

import dev.trellis.options.AgentOptions;
import dev.trellis.options.Option;
import dev.trellis.options.Options;
import dev.trellis.options.OptionsParser;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A JVM that starts with the agent, loads every class that it may weave, and ends. */
final class Start {

  /** What it does in place of a program. */
  private static final String LOAD = "load";

  /** Of these it has its own. */
  private static final List<Option<?>> REPLACED =
      List.of(
          Options.REPORT, Options.REPORT_INTERVAL, Options.DUMP_ON, Options.LOG, Options.CONFIG);

  private final Path home;
  private final AgentOptions options;

  /**
   * A start.
   *
   * @param home the JDK
   * @param options the agent's
   */
  Start(Path home, AgentOptions options) {
    this.home = home;
    this.options = options;
  }

  StartResult run() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("trellis-warm");
    Path report = folder.resolve("report.json");
    Path errors = folder.resolve("stderr.txt");
    try {
      // This JVM runs the jar, and so its class path is the jar.
      String jar = System.getProperty("java.class.path", "");
      ProcessBuilder builder =
          new ProcessBuilder(
              home.resolve("bin/java").toString(),
              "-javaagent:" + jar + "=" + inline(report),
              "-jar",
              jar,
              LOAD);
      builder.environment().remove(OptionsParser.ENVIRONMENT_VARIABLE); // it is in the options
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(errors.toFile());
      int status = builder.start().waitFor();
      return new StartResult(status, Files.readString(errors, Charset.defaultCharset()));
    } finally {
      Files.deleteIfExists(report);
      Files.deleteIfExists(errors);
      Files.deleteIfExists(folder);
    }
  }

  private String inline(Path report) {
    StringBuilder inline = new StringBuilder("log=debug,reportInterval=0,report=");
    inline.append(escaped(report.toString().replace("%", "%%")));
    Map<String, String> texts = options.asMap();
    for (Option<?> option : Options.all()) {
      if (options.isGiven(option) && !REPLACED.contains(option)) {
        String text = String.valueOf(texts.get(option.key()));
        inline.append(',').append(option.key()).append('=').append(escaped(text));
      }
    }
    return inline.toString();
  }

  private static String escaped(String text) {
    return text.replace(",", "\\,");
  }
}

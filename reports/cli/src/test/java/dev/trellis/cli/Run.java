package dev.trellis.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What one command line in this JVM gave. */
record Run(int code, String out, String err) {

  static Run of(Object... args) {
    return in(Map.of(), false, args);
  }

  static Run in(Map<String, String> env, boolean terminal, Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Run run = onto(out, env, terminal, args);
    return new Run(run.code(), out.toString(StandardCharsets.UTF_8), run.err());
  }

  /** Standard output goes to {@code raw}, which may fail. */
  static Run onto(OutputStream raw, Map<String, String> env, boolean terminal, Object... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new Output(raw, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            env,
            terminal,
            true);
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    int code = Trellis.run(words, surroundings);
    return new Run(code, "", err.toString(StandardCharsets.UTF_8));
  }

  /** An output that refuses every byte with this message. */
  static OutputStream refusing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}

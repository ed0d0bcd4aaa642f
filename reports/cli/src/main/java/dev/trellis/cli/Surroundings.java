package dev.trellis.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a command sees of the process it runs in.
 *
 * @param out where data goes
 * @param err where diagnostics go
 * @param env environment variables
 * @param terminal whether data goes to a terminal
 * @param unicode whether {@code out} can show characters beyond ASCII
 */
record Surroundings(
    Output out, PrintStream err, Map<String, String> env, boolean terminal, boolean unicode) {

  /** Those of this process. */
  static Surroundings ofProcess() {
    Charset charset = charsetOfOutput();
    Output out =
        new Output(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), charset);
    return new Surroundings(
        out, System.err, System.getenv(), isTerminal(), charset.equals(StandardCharsets.UTF_8));
  }

  /** The same with another place for data. */
  Surroundings withOut(Output other) {
    return new Surroundings(other, err, env, terminal, unicode);
  }

  /** From JDK 19 the first property is set; before, the second on a terminal, and the third. */
  private static Charset charsetOfOutput() {
    for (String property : new String[] {"stdout.encoding", "sun.stdout.encoding"}) {
      String name = System.getProperty(property);
      if (name != null && Charset.isSupported(name)) {
        return Charset.forName(name);
      }
    }
    String name = System.getProperty("native.encoding");
    return name != null && Charset.isSupported(name)
        ? Charset.forName(name)
        : Charset.defaultCharset();
  }

  @SuppressWarnings("SystemConsoleNull") // Null is what JDK 17 to 21 say; isTerminal speaks after.
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // From JDK 22 there is a console even where there is no terminal.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}

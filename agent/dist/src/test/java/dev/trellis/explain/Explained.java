package dev.trellis.explain;

import dev.trellis.doctor.Jdk;
import dev.trellis.options.AgentOptions;
import dev.trellis.options.OptionException;
import dev.trellis.options.OptionsParser;
import dev.trellis.weaver.Catalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What one command line gave. */
record Explained(int code, String out, String err) {

  /** Types of all shapes: of one denial class, of several, with a method of several. */
  private static final String SMALL =
      """
      type acme.io.Bytes array [B 17-25
      site <init>(I)V new#1 created STRONG
      site write(I)V copyOf#1 replaced STRONG
      type acme.List array [Ljava/lang/Object; 17-25
      site grow()V new#1 replaced:items STRONG
      type acme.Map table [Ljava/lang/Object; 17-25
      site resize()V new#1 returned:1 NEVER_DENIED
      ask put(I)V call:resize#1 askTable:table,threshold STRONG
      ask put(I)V call:resize#2 askTable:table,threshold INSERTED
      ask add(I)V call:resize#1 askTable:table,threshold STRONG
      ask add(J)V call:resize#1 askTable:table,threshold INSERTED
      type acme.Ring array [Ljava/lang/Object; 17-25
      site trim()V empty:EMPTY#1 abandoned:items NEVER_DENIED
      site grow()V new#1 replaced:items STRONG
      type acme.Scratch array [Ljava/lang/Object; 17-25
      site fill()V new#1 created NEVER_DENIED
      """;

  static Explained of(Object... arguments) {
    return with(null, arguments);
  }

  static Explained with(@Nullable String environment, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Explain.run(
            Arrays.stream(arguments).map(Object::toString).toArray(String[]::new),
            environment,
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    return new Explained(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** What is said of options where the JDK is made up, with a maximum heap of 1 GiB. */
  static String text(String inline, @Nullable String environment) {
    return Explain.text(configuration(inline, environment, 21, small(21), false));
  }

  static Configuration configuration(
      String inline,
      @Nullable String environment,
      int release,
      Catalogue catalogue,
      boolean everySite) {
    try {
      AgentOptions options = OptionsParser.parse(inline, environment);
      Jdk jdk = new Jdk(Path.of("jdk"), release + ".0.1", release);
      return new Configuration(options, jdk, catalogue, 1L << 30, false, everySite);
    } catch (OptionException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  static Catalogue small(int release) {
    try {
      return Catalogue.ofJavaBase("small", new StringReader(SMALL), release);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.trellis.explain;

import dev.trellis.doctor.Arguments;
import dev.trellis.doctor.MisuseException;
import dev.trellis.options.OneLine;
import dev.trellis.options.Sizes;
import java.nio.file.Path;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param options what would stand behind {@code -javaagent:trellis-agent.jar=}
 * @param home the JDK
 * @param maxHeapBytes the maximum heap, or {@link #NONE_GIVEN}
 * @param sites whether every site is wanted
 * @param help whether the usage is wanted
 */
record Question(String options, Path home, long maxHeapBytes, boolean sites, boolean help) {

  static final long NONE_GIVEN = Sizes.NONE;

  static final String USAGE =
      """
      usage: java -jar trellis-agent.jar explain [OPTIONS] [--jdk HOME] [--sites] [--max-heap SIZE]

        Prints what the agent does with these options: who decides, what a limit bounds and what
        comes back to it, what a denial does and leaves behind, what is recorded and reported.

        OPTIONS            key=value,key=value, as behind -javaagent:trellis-agent.jar=
        --jdk HOME         the JDK; by default the one that runs this
        --sites            every growth site with its denial class
        --max-heap SIZE    the program's maximum heap; by default that of this JVM

        exit codes: 0 all is explained, 2 the command line or an option is refused,
        70 internal error
      """;

  private static final String ACCEPTED = "accepted: OPTIONS, --jdk HOME, --sites, --max-heap SIZE";

  static Question of(List<String> arguments) throws MisuseException {
    String options = null;
    Path home = null;
    long maxHeap = NONE_GIVEN;
    boolean sites = false;
    boolean help = false;
    boolean ended = false;
    Arguments words = new Arguments(arguments, ACCEPTED);
    while (words.hasMore()) {
      String word = words.next();
      if (ended || !word.startsWith("-")) {
        options = Arguments.options(options, word);
        continue;
      }
      switch (word.split("=", 2)[0]) {
        case "--" -> ended = true;
        case "--jdk" -> home = words.jdk(home, word);
        case "--max-heap" -> maxHeap = size(words.valueOf(word));
        case "--sites" -> sites = words.flag(word);
        case "-h", "--help" -> help = words.flag(word);
        default -> throw words.unknown(word);
      }
    }
    return new Question(
        options == null ? "" : options,
        home == null ? Path.of(System.getProperty("java.home", "")) : home,
        maxHeap,
        sites,
        help);
  }

  private static long size(String text) throws MisuseException {
    long bytes = Sizes.parse(text);
    if (bytes == Sizes.NONE) {
      throw new MisuseException(
          "--max-heap is " + OneLine.quoted(text) + ", accepted: " + Sizes.ACCEPTED);
    }
    return bytes;
  }
}

package dev.trellis.warm;

import dev.trellis.doctor.Arguments;
import dev.trellis.doctor.Jdk;
import dev.trellis.doctor.MisuseException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param options what will stand behind {@code -javaagent:trellis-agent.jar=}
 * @param home the JDK
 * @param help whether the usage is wanted
 */
record WarmRequest(String options, Path home, boolean help) {

  static final String USAGE =
      """
      usage: java -jar trellis-agent.jar warm [OPTIONS] [--jdk HOME]

        Weaves all growing containers of a JDK, and keeps them for later starts with the same
        options: in an image of a container, for one, no start weaves any more.

        OPTIONS            key=value,key=value, as behind -javaagent:trellis-agent.jar=
        --jdk HOME         the JDK; by default the one that runs this

        exit codes: 0 later starts find all of them, 2 the command line or an option is refused,
        4 the cache cannot be filled, 70 internal error
      """;

  private static final String ACCEPTED = "accepted: OPTIONS, --jdk HOME";

  static WarmRequest of(List<String> arguments) throws MisuseException {
    String options = null;
    Path home = null;
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
        case "-h", "--help" -> help = words.flag(word);
        default -> throw words.unknown(word);
      }
    }
    Path jdk = home == null ? Path.of(System.getProperty("java.home", "")) : home;
    return new WarmRequest(options == null ? "" : options, Jdk.at(jdk).home(), help);
  }
}

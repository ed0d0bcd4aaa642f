package dev.trellis.doctor;

import dev.trellis.options.AgentOptions;
import dev.trellis.options.OneLine;
import dev.trellis.options.OptionException;
import dev.trellis.options.Options;
import dev.trellis.options.OptionsParser;
import dev.trellis.weaver.Catalogue;
import dev.trellis.weaver.ClassPattern;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param homes JDKs to look at
 * @param places jars and folders to look at
 * @param sites classes in which growth is looked for
 * @param catalogues files that name further containers
 * @param nodes whether nodes are wanted
 * @param all whether every site and every class is wanted
 * @param help whether the usage is wanted
 */
record Asked(
    List<Path> homes,
    List<Path> places,
    List<ClassPattern> sites,
    List<Path> catalogues,
    boolean nodes,
    boolean all,
    boolean help) {

  static final String USAGE =
      """
      usage: java -jar trellis-agent.jar doctor [--jdk HOME]... [--nodes] [--sites PATTERNS]
                 [--catalogue FILE]... [--all] [JAR-or-FOLDER]...

        Prints what would be woven in a JDK or in jars, and why not. Without a JDK, a jar or a
        folder: in the JDK that runs it.

        --jdk HOME         a JDK
        --nodes            with the entries of maps, sets, lists and queues
        --sites PATTERNS   classes in which arrays that grow are found by themselves
        --catalogue FILE   a file that names further containers
        --all              every site and every class

        exit codes: 0 all that is expected can be woven, 2 the command line is not understood,
        4 something is missing, unknown or unreadable, 70 internal error
      """;

  private static final String ACCEPTED =
      "accepted: --jdk HOME, --nodes, --sites PATTERNS, --catalogue FILE, --all, jars and folders";

  static Asked of(List<String> arguments) throws MisuseException {
    List<Path> homes = new ArrayList<>();
    List<Path> places = new ArrayList<>();
    List<ClassPattern> sites = new ArrayList<>();
    List<Path> catalogues = new ArrayList<>();
    boolean nodes = false;
    boolean all = false;
    boolean help = false;
    boolean ended = false;
    Arguments words = new Arguments(arguments, ACCEPTED);
    while (words.hasMore()) {
      String word = words.next();
      if (ended || !word.startsWith("-")) {
        places.add(Arguments.path(word));
        continue;
      }
      switch (word.split("=", 2)[0]) {
        case "--" -> ended = true;
        case "--jdk" -> homes.add(Arguments.path(words.valueOf(word)));
        case "--sites" -> sites.addAll(patterns(words.valueOf(word)));
        case "--catalogue" -> catalogues.add(Arguments.path(words.valueOf(word)));
        case "--nodes" -> nodes = words.flag(word);
        case "--all" -> all = words.flag(word);
        case "-h", "--help" -> help = words.flag(word);
        default -> throw words.unknown(word);
      }
    }
    if (homes.isEmpty() && places.isEmpty()) {
      homes.add(Path.of(System.getProperty("java.home", "")));
    }
    return new Asked(homes, places, sites, catalogues, nodes, all, help);
  }

  /** The options of a start that is told nothing but by the environment. */
  AgentOptions options() throws MisuseException {
    try {
      return OptionsParser.parse(null, System.getenv(OptionsParser.ENVIRONMENT_VARIABLE));
    } catch (OptionException e) {
      throw new MisuseException(String.valueOf(e.getMessage()).replace("\n", " | "));
    }
  }

  /** The containers that are known of a release, with those of the files. */
  Catalogue catalogue(int release) throws MisuseException {
    Catalogue all = Catalogue.ofJavaBase(release);
    for (Path file : catalogues) {
      try (BufferedReader text = Files.newBufferedReader(file)) {
        all = all.with(file.toString(), text);
      } catch (IllegalArgumentException e) {
        throw new MisuseException("--catalogue " + e.getMessage());
      } catch (IOException e) {
        throw new MisuseException(
            "--catalogue "
                + OneLine.quoted(file.toString())
                + " cannot be read: "
                + e
                + ", accepted: a file in UTF-8");
      }
    }
    return all;
  }

  private static List<ClassPattern> patterns(String text) throws MisuseException {
    try {
      String escaped = text.replace(",", "\\,");
      return OptionsParser.parse(Options.SITES.key() + "=" + escaped, null).get(Options.SITES);
    } catch (OptionException e) {
      throw new MisuseException(
          "--sites is " + OneLine.quoted(text) + ", accepted: " + Options.SITES.accepted());
    }
  }
}

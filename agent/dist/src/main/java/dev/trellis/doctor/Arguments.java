package dev.trellis.doctor;

import dev.trellis.options.OneLine;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a command line, one by one. For one thread. */
public final class Arguments {

  private final List<String> words;
  private final String accepted;
  private int at;

  /**
   * A command line.
   *
   * @param words its words
   * @param accepted what is accepted, for complaints; begins with {@code accepted:}
   */
  public Arguments(List<String> words, String accepted) {
    this.words = words;
    this.accepted = accepted;
  }

  /** Whether there is another word. */
  public boolean hasMore() {
    return at < words.size();
  }

  /** The next word. */
  public String next() {
    return words.get(at++);
  }

  /**
   * What stands behind a word's equals sign, or else the next word.
   *
   * @throws MisuseException if there is neither
   */
  public String valueOf(String word) throws MisuseException {
    int equals = word.indexOf('=');
    if (equals >= 0) {
      return word.substring(equals + 1);
    }
    if (!hasMore()) {
      throw new MisuseException(word + " lacks its value, " + accepted);
    }
    return next();
  }

  /**
   * A word that is the agent's options, which are one word.
   *
   * @param before what was taken for them before, or null
   * @throws MisuseException if there was any
   */
  public static String options(@Nullable String before, String word) throws MisuseException {
    if (before != null) {
      throw new MisuseException(
          OneLine.quoted(word) + " is one argument too many, accepted: OPTIONS as one word");
    }
    return word;
  }

  /**
   * The home that {@code --jdk} names, which may be given once.
   *
   * @param before what was named before, or null
   * @throws MisuseException if there was any, or the word lacks its value
   */
  public Path jdk(@Nullable Path before, String word) throws MisuseException {
    if (before != null) {
      throw new MisuseException("--jdk is given twice, accepted: one JDK");
    }
    return path(valueOf(word));
  }

  /**
   * True, for a word that takes no value.
   *
   * @throws MisuseException if it has one
   */
  public boolean flag(String word) throws MisuseException {
    if (word.indexOf('=') >= 0) {
      throw new MisuseException(OneLine.quoted(word) + " has a value, " + accepted);
    }
    return true;
  }

  /** The complaint about an option that is not known. */
  public MisuseException unknown(String word) {
    return new MisuseException(
        "unknown option " + OneLine.quoted(word.split("=", 2)[0]) + ", " + accepted);
  }

  /**
   * A word as a path.
   *
   * @throws MisuseException if it is none
   */
  public static Path path(String word) throws MisuseException {
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      throw new MisuseException(OneLine.quoted(word) + " is no path: " + e.getReason());
    }
  }
}

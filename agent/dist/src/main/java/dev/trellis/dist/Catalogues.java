package dev.trellis.dist;

import dev.trellis.options.AgentOptions;
import dev.trellis.options.OptionException;
import dev.trellis.options.Options;
import dev.trellis.weaver.Catalogue;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds what is known of growing containers. */
public final class Catalogues {

  /** What stands between the two halves of a line's refusal. */
  private static final String ACCEPTED = ", accepted: ";

  private Catalogues() {}

  /** That of the running JDK, and those of the user. */
  static Catalogue of(AgentOptions options) throws OptionException {
    return of(options, Runtime.version().feature());
  }

  /**
   * That of a JDK, and those of the user.
   *
   * @param release the JDK's feature release
   * @throws OptionException if a file of the user's is not understood
   */
  public static Catalogue of(AgentOptions options, int release) throws OptionException {
    Catalogue all = Catalogue.ofJavaBase(release);
    List<Path> files = options.find(Options.CATALOGUE);
    if (files != null) {
      for (Path file : files) {
        all = with(all, file, options);
      }
    }
    return all;
  }

  private static Catalogue with(Catalogue before, Path file, AgentOptions options)
      throws OptionException {
    try (BufferedReader text = Files.newBufferedReader(file)) {
      return before.with(file.toString(), text);
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      int comma = message.indexOf(ACCEPTED);
      throw comma < 0
          ? options.refusal(Options.CATALOGUE, message)
          : options.refusal(
              Options.CATALOGUE,
              message.substring(0, comma),
              message.substring(comma + ACCEPTED.length()));
    } catch (IOException e) {
      throw options.refusal(Options.CATALOGUE, file + " cannot be read: " + e);
    }
  }
}

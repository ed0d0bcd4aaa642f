package dev.trellis.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Folders that an option may name: one that keeps what a start before has left there, and one that
 * is empty at each start.
 */
final class CacheFolders {

  /** Stands in options for the folder that is kept. */
  static final String WARM = "{warm}";

  /** Stands in options for the folder that is emptied. */
  static final String COLD = "{cold}";

  private CacheFolders() {}

  /**
   * The options with the folders' names filled in; called before each start.
   *
   * @param folder in which the two lie
   * @throws IOException when one cannot be made or emptied
   */
  static String filledIn(String options, Path folder) throws IOException {
    Path warm = folder.resolve("warm");
    Path cold = folder.resolve("cold");
    if (options.contains(WARM)) {
      Files.createDirectories(warm);
    }
    if (options.contains(COLD)) {
      Folders.empty(cold);
    }
    return options.replace(WARM, warm.toString()).replace(COLD, cold.toString());
  }
}

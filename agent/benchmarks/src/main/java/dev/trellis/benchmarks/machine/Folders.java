package dev.trellis.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that are to be empty before a run. */
public final class Folders {

  private Folders() {}

  /**
   * Empties this folder, which is made if need be.
   *
   * @throws IOException when that cannot be done
   */
  public static void empty(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> deepestFirst;
    try (Stream<Path> held = Files.walk(folder)) {
      deepestFirst = held.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      if (!file.equals(folder)) {
        Files.delete(file);
      }
    }
  }
}

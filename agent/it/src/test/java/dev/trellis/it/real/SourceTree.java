package dev.trellis.it.real;

import dev.trellis.it.harness.AgentJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A library's sources, unpacked by the build; they need nothing but the JDK. */
enum SourceTree {
  /** Commons Lang: 101,000 lines in 259 files. */
  LANG3(259),
  /** Commons Math: 224,000 lines in 990 files. */
  MATH3(990);

  private final int files;

  SourceTree(int files) {
    this.files = files;
  }

  /** How many files it has; a compiler makes at least one class of nearly each. */
  int files() {
    return files;
  }

  /**
   * Writes a file that names all of its files, in an order that is the same everywhere.
   *
   * @param folder where to write it
   * @return what a compiler takes in the place of the files
   * @throws IllegalStateException if the tree is not there, or not whole
   */
  String argument(Path folder) {
    Path root = Path.of(AgentJar.property("trellis.source.trees"), name().toLowerCase());
    Path list = folder.resolve(name() + ".txt");
    try (Stream<Path> all = Files.walk(root)) {
      List<String> sources =
          all.map(Path::toString).filter(file -> file.endsWith(".java")).sorted().toList();
      if (sources.size() != files) {
        throw new IllegalStateException(
            root + " has " + sources.size() + " sources, not " + files + ": build agent/it anew");
      }
      Files.write(list, sources);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "@" + list;
  }
}

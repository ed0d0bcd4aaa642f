package dev.trellis.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file, so that all of it is told at once. For one thread. */
final class Mistakes {

  /** More are told in a word: somebody may have given another file altogether. */
  private static final int MOST_TOLD = 20;

  private final Path file;

  /** In the order of {@link #numbers}. */
  private final List<String> lines = new ArrayList<>();

  private final List<Integer> numbers = new ArrayList<>();
  private int count;

  Mistakes(Path file) {
    this.file = file;
  }

  /**
   * Adds one.
   *
   * @param line where, from 1
   * @param problem what was given
   * @param accepted what is accepted
   */
  void add(int line, String problem, String accepted) {
    count++;
    if (count <= MOST_TOLD) {
      int at = lines.size();
      while (at > 0 && numbers.get(at - 1) > line) {
        at--;
      }
      numbers.add(at, line);
      lines.add(at, OneLine.of(file + ":" + line + ": " + problem) + "; accepted: " + accepted);
    }
  }

  void throwAny() throws BadFileException {
    if (count > MOST_TOLD) {
      lines.add(
          OneLine.of(file.toString())
              + " has "
              + (count - MOST_TOLD)
              + " more mistakes; accepted: none");
    }
    if (count > 0) {
      throw new BadFileException(lines);
    }
  }
}

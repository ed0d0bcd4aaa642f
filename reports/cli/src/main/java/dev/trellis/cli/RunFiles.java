package dev.trellis.cli;

import dev.trellis.report.Text;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The files that the runs of a comparison write: in a folder that was named, or one that goes. */
final class RunFiles implements AutoCloseable {

  private static final int LONGEST_LABEL = 60;

  private final Path folder;
  private final boolean kept;

  private RunFiles(Path folder, boolean kept) {
    this.folder = folder;
    this.kept = kept;
  }

  /**
   * Makes the folder.
   *
   * @param keep the folder to keep them in, or null
   * @throws UsageException if it cannot be made
   */
  static RunFiles in(@Nullable Path keep) {
    try {
      return keep == null
          ? new RunFiles(Files.createTempDirectory("trellis-compare-"), false)
          : new RunFiles(Files.createDirectories(keep.toAbsolutePath()), true);
    } catch (FileAlreadyExistsException e) {
      throw refused(keep, "it is no folder", e);
    } catch (IOException e) {
      throw refused(keep, String.valueOf(e.getMessage()), e);
    }
  }

  /** Whether they are wanted afterwards. */
  boolean areKept() {
    return kept;
  }

  /**
   * A file of one run, which is not there.
   *
   * @param round 0 is the one that does not count
   * @param place of the configuration, from 0
   * @param label of the configuration
   */
  Path fresh(int round, int place, String label, String ending) throws IOException {
    String name = label.replaceAll("[^A-Za-z0-9.=-]+", "-");
    Path file =
        folder.resolve(
            "%d-%d-%s.%s"
                .formatted(
                    round,
                    place,
                    name.substring(0, Math.min(name.length(), LONGEST_LABEL)),
                    ending));
    // What an earlier comparison left there would be taken for what this one did not write.
    Files.deleteIfExists(file);
    return file;
  }

  /** Makes room for the next run. */
  void clear() throws IOException {
    if (!kept && Files.exists(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        for (Path file : files) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    clear();
    if (!kept) {
      Files.deleteIfExists(folder);
    }
  }

  private static UsageException refused(@Nullable Path keep, String reason, IOException cause) {
    String what = keep == null ? "the temporary folder" : "folder " + Text.quoted(keep);
    return new UsageException(
        "compare: %s cannot be made: %s".formatted(what, Text.printable(reason)), cause);
  }
}

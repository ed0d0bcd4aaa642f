package dev.trellis.cli;

import dev.trellis.report.Text;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files so that nobody ever finds half of one. */
final class OutputFile {

  private OutputFile() {}

  /**
   * Writes beside {@code file}, then renames. What is no regular file, such as a device or a named
   * pipe, is written to as it is; a symbolic link stays, and what it points to is replaced.
   *
   * @throws UsageException if that cannot be done; the message names the file
   */
  static void replace(Path file, byte[] content) {
    try {
      if (Files.isDirectory(file)) {
        throw new UsageException(complaint(file, "it is a folder"));
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        Files.write(file, content, StandardOpenOption.WRITE);
        return;
      }
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Path temporary =
          target.resolveSibling(
              "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
      try {
        Files.write(temporary, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        rename(temporary, target);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (NoSuchFileException e) {
      throw new UsageException(complaint(file, "no such folder"), e);
    } catch (AccessDeniedException e) {
      throw new UsageException(complaint(file, "access denied"), e);
    } catch (IOException e) {
      throw new UsageException(complaint(file, String.valueOf(e.getMessage())), e);
    }
  }

  /**
   * Makes sure, before any work is done, that {@code file} is no folder, and lies in one.
   *
   * @throws UsageException if not
   */
  static void requirePlace(Path file) {
    if (Files.isDirectory(file)) {
      throw new UsageException(complaint(file, "it is a folder"));
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException(complaint(file, "no such folder"));
    }
  }

  /**
   * Makes sure that {@code output} is not {@code input}.
   *
   * @throws UsageException if it is
   */
  static void refuseToReplace(Path input, Path output) {
    try {
      if (Files.exists(output) && Files.isSameFile(input, output)) {
        throw new UsageException(complaint(output, "it is the report"));
      }
    } catch (IOException e) {
      throw new UsageException(complaint(output, String.valueOf(e.getMessage())), e);
    }
  }

  private static void rename(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String complaint(Path file, String reason) {
    return "output %s cannot be written: %s".formatted(Text.quoted(file), Text.printable(reason));
  }
}

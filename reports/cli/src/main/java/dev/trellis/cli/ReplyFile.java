package dev.trellis.cli;

import dev.trellis.report.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;

/**
 * The file that the agent answers into. It is made empty, so that nobody else can make it, and may
 * be read and written by the JVM's user alone.
 */
final class ReplyFile implements AutoCloseable {

  private final Path path;
  private boolean kept;

  private ReplyFile(Path path) {
    this.path = path;
  }

  /**
   * Makes one in the temporary folder.
   *
   * @param pid the JVM that will answer
   * @throws AttachException if that cannot be done
   */
  static ReplyFile make(long pid) {
    try {
      ReplyFile reply = new ReplyFile(Files.createTempFile("trellis-attach-", ".txt").toRealPath());
      reply.give(Path.of("/proc", Long.toString(pid)));
      return reply;
    } catch (IOException e) {
      throw AttachException.impossible(
          "the file for the agent's answer cannot be made: "
              + Text.printable(String.valueOf(e.getMessage())));
    }
  }

  Path path() {
    return path;
  }

  /** What was answered, without the line's end; empty if nothing was. */
  String read() {
    try {
      return Files.readString(path, StandardCharsets.UTF_8).stripTrailing();
    } catch (IOException e) {
      throw AttachException.impossible(
          "the agent's answer in %s cannot be read: %s"
              .formatted(Text.quoted(path), Text.printable(String.valueOf(e.getMessage()))));
    }
  }

  /** Leaves it where it is: an answer may still come, and must not go to a file of others. */
  void keep() {
    kept = true;
  }

  @Override
  public void close() {
    if (!kept) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        path.toFile().deleteOnExit();
      }
    }
  }

  /** Where an administrator attaches to another user's JVM, that user must be able to write. */
  private void give(Path process) throws IOException {
    if (Files.exists(process)) {
      UserPrincipal user = Files.getOwner(process);
      if (!user.equals(Files.getOwner(path))) {
        Files.setOwner(path, user);
      }
    }
  }
}

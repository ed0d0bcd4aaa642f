package dev.trellis.dist;

import dev.trellis.options.OneLine;
import dev.trellis.output.AgentLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that has a report written by coming into being, and is deleted when that is done. Confined
 * to the thread that reports.
 */
final class Trigger {

  private final Path file;
  private final AgentLog log;
  private boolean stays;

  Trigger(Path file, AgentLog log) {
    this.file = file;
    this.log = log;
  }

  /** Whether a report is wanted. A folder is no trigger, nor is one that could not be deleted. */
  boolean isSet() {
    if (!Files.isRegularFile(file)) {
      stays = false;
      return false;
    }
    return !stays;
  }

  /** Deletes it, which says that the report is written. */
  void done() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException | RuntimeException e) { // the latter from a security manager
      stays = true;
      log.warn(
          OneLine.of(
              "dumpOn " + file + " cannot be deleted, so it is left alone until it is gone: " + e));
    }
  }
}

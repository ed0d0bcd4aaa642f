package dev.trellis.output;

import dev.trellis.options.OneLine;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is replaced as a whole. Whoever reads it, at any moment and after any crash, finds
 * what one successful {@link #write} wrote: content goes to {@code .NAME.PID.tmp} in the same
 * folder (of a long name its start), is forced to the disk, and is then renamed over the file.
 *
 * <p>Safe for several threads, which write one after the other. An interrupt neither stops a write
 * nor is lost in it. Nothing is kept open between writes.
 */
public class ReportFile {
  private static final int BUFFER_BYTES = 1 << 16;

  /**
   * Of the name, in that of the temporary file, which must not be too long where the name is not.
   */
  private static final int MOST_CHARS = 50;

  /** The content of a file. */
  public interface Body {
    /**
     * Writes the content. The stream is buffered, and closed by who calls.
     *
     * @throws IOException when the stream fails; the file then stays as it was
     */
    void writeTo(OutputStream out) throws IOException;
  }

  private final Path target;
  private final long pid;
  private final AgentLog log;
  private final Object lock = new Object();
  private boolean failing;

  /**
   * Nothing is touched before the first write.
   *
   * @param target the file, an absolute path; folders missing on the way are made when it is
   *     written
   * @param pid the id of this process, which keeps two that write the same file apart
   * @param log gets a warning when a write fails after one that did not, and word of the recovery
   */
  public ReportFile(Path target, long pid, AgentLog log) {
    this.target = target;
    this.pid = pid;
    this.log = log;
  }

  /**
   * Replaces the file's content. Never throws, whatever the body does; what failed is tried afresh
   * at the next call, since a full disk may have got space again.
   */
  public final WriteResult write(Body body) {
    synchronized (lock) {
      WriteResult result;
      try {
        replace(body);
        result = WriteResult.WRITTEN;
      } catch (Throwable e) { // A body may run into anything, and nothing of it is the program's.
        result = WriteResult.failed(reason(e));
      }
      report(result);
      return result;
    }
  }

  private void replace(Body body) throws IOException {
    Path file = writable();
    String name = file.getFileName().toString();
    String start = name.length() > MOST_CHARS ? name.substring(0, MOST_CHARS) : name;
    Path temporary = file.resolveSibling("." + start + "." + pid + ".tmp");
    // Left by a crash, or put there by somebody as a link to elsewhere: never written into.
    Files.deleteIfExists(temporary);
    try {
      // Not a FileChannel: an interrupt of this thread would close it.
      try (FileOutputStream out = new FileOutputStream(temporary.toFile())) {
        OutputStream buffered = new BufferedOutputStream(out, BUFFER_BYTES);
        body.writeTo(buffered);
        buffered.flush();
        out.getFD().sync();
      }
      rename(temporary, file);
    } catch (Throwable e) {
      delete(temporary, e);
      throw e;
    }
  }

  private Path writable() throws IOException {
    Path folder = target.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
    if (!Files.exists(target)) {
      return target;
    }
    // A link stays, and what it leads to is replaced.
    Path file = target.toRealPath();
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a folder");
    }
    // Renaming over a device such as /dev/null would remove it from the machine.
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + " is not a regular file");
    }
    // A rename asks nobody, but a file that was made read-only is not meant to be replaced.
    if (!Files.isWritable(file)) {
      throw new IOException(file + " is not writable");
    }
    return file;
  }

  private void rename(Path from, Path to) throws IOException {
    try {
      moveAtomically(from, to);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Separate so that a test can be a file system that has no atomic rename. */
  void moveAtomically(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void delete(Path temporary, Throwable cause) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private void report(WriteResult result) {
    boolean failed = !result.isWritten();
    if (failed && !failing) {
      log.warn(result.reason());
    } else if (!failed && failing) {
      log.info("the report is written again");
    }
    failing = failed;
  }

  private String reason(Throwable e) {
    try {
      return OneLine.of("report " + target + " cannot be written: " + cause(e));
    } catch (Throwable again) { // No memory for words, or an error that cannot even be printed.
      return "the report cannot be written";
    }
  }

  private static String cause(Throwable e) {
    if (e instanceof FileSystemException failure && failure.getReason() == null) {
      // Its message is the bare path, and what went wrong is in its name alone.
      String name = e.getClass().getSimpleName();
      boolean isFile = e instanceof FileAlreadyExistsException;
      return failure.getFile() + (isFile ? " is not a folder" : " (" + name + ")");
    }
    String message = e.getMessage();
    return e instanceof IOException && message != null ? message : e.toString();
  }
}

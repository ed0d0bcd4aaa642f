package dev.trellis.cli;

import dev.trellis.report.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes sure, before it is attached to, that a process is a JVM that will answer. The JDK asks by
 * SIGQUIT, which ends what is no JVM, and makes a JVM that does not attach print all its threads.
 */
final class TargetProcess {

  static final String SEE_LIST = "'trellis attach --list' lists the JVMs there are";

  /** The bit of SIGQUIT in a set of signals. */
  private static final long SIGQUIT = 1L << 2;

  private static final String DISABLED = "-XX:+DisableAttachMechanism";
  private static final String ROOT = "root";

  private TargetProcess() {}

  /**
   * Looks at a process.
   *
   * @throws AttachException if it cannot be attached to
   */
  static void require(long pid) {
    if (ProcessHandle.of(pid).isEmpty()) {
      throw AttachException.impossible("there is no process %d; %s".formatted(pid, SEE_LIST));
    }
    requireOwner(
        pid,
        ProcessHandle.of(pid).flatMap(process -> process.info().user()),
        ProcessHandle.current().info().user());
    Path proc = Path.of("/proc", Long.toString(pid));
    if (Files.isReadable(proc.resolve("status"))) {
      requireLinux(pid, proc);
    } else if (!Attaching.isListed(pid)) {
      throw notJvm(pid);
    }
  }

  /** A JVM listens to its own user, and on most systems to the administrator. */
  static void requireOwner(long pid, Optional<String> owner, Optional<String> user) {
    if (owner.isPresent()
        && user.isPresent()
        && !owner.equals(user)
        && !user.get().equals(ROOT)
        && !user.get().contains("\\")) {
      throw AttachException.impossible(
          "process %d belongs to user %s, accepted: a JVM of user %s"
              .formatted(pid, Text.quoted(owner.get()), Text.quoted(user.get())));
    }
  }

  /**
   * By what Linux tells of a process.
   *
   * @param proc its folder below /proc
   */
  static void requireLinux(long pid, Path proc) {
    try {
      List<String> status = lines(proc.resolve("status"));
      if (lines(proc.resolve("maps")).stream().noneMatch(line -> line.endsWith("/libjvm.so"))
          && !Attaching.isListed(pid)) {
        throw notJvm(pid);
      }
      if (value(status, "State:").startsWith("T")) {
        throw AttachException.impossible(
            "process %d is stopped, accepted: one that runs (kill -CONT %d)".formatted(pid, pid));
      }
      if ((Long.parseUnsignedLong(value(status, "SigCgt:"), 16) & SIGQUIT) == 0) {
        throw AttachException.impossible(
            "JVM %d does not listen to SIGQUIT, accepted: one without -Xrs, after its start"
                .formatted(pid));
      }
      String commandLine = Files.readString(proc.resolve("cmdline"), StandardCharsets.ISO_8859_1);
      if (Arrays.asList(commandLine.split("\0")).contains(DISABLED)) {
        throw disabled(pid);
      }
    } catch (NoSuchFileException e) {
      throw AttachException.impossible("process %d has just ended".formatted(pid));
    } catch (AccessDeniedException e) {
      throw AttachException.impossible(
          "process %d may not be looked at, accepted: a JVM of one's own".formatted(pid));
    } catch (IOException e) {
      throw AttachException.impossible(
          "process %d cannot be looked at: %s"
              .formatted(pid, Text.printable(String.valueOf(e.getMessage()))));
    }
  }

  static AttachException disabled(long pid) {
    return AttachException.impossible(
        "JVM %d does not let itself be attached to, accepted: one without %s"
            .formatted(pid, DISABLED));
  }

  private static AttachException notJvm(long pid) {
    return AttachException.refused("process %d is not a JVM; %s".formatted(pid, SEE_LIST));
  }

  private static String value(List<String> status, String name) throws IOException {
    for (String line : status) {
      if (line.startsWith(name)) {
        return line.substring(name.length()).strip();
      }
    }
    throw new IOException("its status has no line " + name);
  }

  /** Names of files may be in any encoding. */
  private static List<String> lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return lines.toList();
    }
  }
}

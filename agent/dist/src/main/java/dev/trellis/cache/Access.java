package dev.trellis.cache;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who may write a file or a folder, by what the file system says of it. */
final class Access {

  private static final String SELF = "/proc/self";

  private static final int TYPE = 0170000;
  private static final int FOLDER = 0040000;
  private static final int FILE = 0100000;
  private static final int LINK = 0120000;
  private static final int STICKY = 01000;
  private static final int OTHERS_WRITE = 0022;
  private static final int ROOT = 0;

  private final int user;

  /**
   * As one user sees it.
   *
   * @param user the number of the user
   */
  Access(int user) {
    this.user = user;
  }

  /**
   * As this process sees it.
   *
   * @throws IOException if this system does not tell
   */
  static Access ofThisProcess() throws IOException {
    try {
      // On systems without it, the home is the best that Java can tell.
      String own = new File(SELF).exists() ? SELF : System.getProperty("user.home");
      return new Access(number(facts(Path.of(own)), "uid"));
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      throw new IOException("this system does not tell who may write a file");
    }
  }

  /** What tells this process from others that run. {@code ProcessHandle} makes threads for it. */
  static String thisProcess() throws IOException {
    File self = new File(SELF);
    return self.exists()
        ? self.getCanonicalFile().getName()
        : Long.toString(ProcessHandle.current().pid());
  }

  /** Whether anything is there, a link that leads nowhere included. */
  static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * What speaks against a folder, in words; null if nothing.
   *
   * @throws IOException if it cannot be looked at
   */
  @Nullable String faultOfFolder(Path folder) throws IOException {
    String fault = fault(folder, FOLDER, "a folder");
    return fault == null ? faultOfParent(folder) : fault;
  }

  /** The same for a file in a folder that nothing speaks against. */
  @Nullable String faultOfFile(Path file) throws IOException {
    return fault(file, FILE, "a file");
  }

  private @Nullable String fault(Path path, int type, String what) throws IOException {
    Map<String, Object> facts = facts(path, LinkOption.NOFOLLOW_LINKS);
    int mode = number(facts, "mode");
    int owner = number(facts, "uid");
    if ((mode & TYPE) == LINK) {
      return path + " is a symbolic link";
    }
    if ((mode & TYPE) != type) {
      return path + " is not " + what;
    }
    if (owner != user) {
      return path + " belongs to user " + owner + " and not to user " + user;
    }
    return (mode & OTHERS_WRITE) == 0 ? null : path + othersWrite(mode);
  }

  /** Who may rename in the parent may put another folder in its place. */
  private @Nullable String faultOfParent(Path folder) throws IOException {
    Path parent = folder.getParent();
    if (parent == null) {
      return folder + " is the root";
    }
    Map<String, Object> facts = facts(parent);
    int mode = number(facts, "mode");
    int owner = number(facts, "uid");
    if (owner != user && owner != ROOT) {
      return parent + " belongs to user " + owner + " and not to user " + user;
    }
    return (mode & OTHERS_WRITE) == 0 || (mode & STICKY) != 0 ? null : parent + othersWrite(mode);
  }

  private static String othersWrite(int mode) {
    return " may be written by others, mode " + Integer.toOctalString(mode & 07777);
  }

  private static int number(Map<String, Object> facts, String name) {
    return facts.get(name) instanceof Integer number ? number : -1;
  }

  private static Map<String, Object> facts(Path path, LinkOption... links) throws IOException {
    try {
      return Files.readAttributes(path, "unix:mode,uid", links);
    } catch (NoSuchFileException e) {
      throw new IOException(path + " is not there");
    }
  }
}

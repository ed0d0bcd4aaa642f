package dev.trellis.cache;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder whose files only this user can have written. A file is there whole or not at all.
 * Several threads and processes at a time.
 */
public final class CacheFolder {

  /** Far above what all classes of all libraries would take. */
  static final long MOST_BYTES = 64L << 20;

  private static final String FOLDER_MODE = "rwx------";

  private static final Set<PosixFilePermission> FILE_MODE =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private static final String TEMPORARY = ".tmp";

  /** After which a temporary file is somebody's who was killed. */
  private static final long LONGEST_WRITE_MILLIS = 3_600_000;

  private final Path folder;
  private final Access access;

  private CacheFolder(Path folder, Access access) {
    this.folder = folder;
    this.access = access;
  }

  /**
   * A folder, which is made if it is not there.
   *
   * @param folder an absolute path
   * @return the folder
   * @throws IOException if it cannot be made, or others could have written in it; the message says
   *     which, and names it
   */
  public static CacheFolder at(Path folder) throws IOException {
    Access access = Access.ofThisProcess();
    if (!Access.exists(folder)) {
      Path unused =
          Files.createDirectories(
              folder,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FOLDER_MODE)));
    }
    String fault = access.faultOfFolder(folder);
    if (fault != null) {
      throw new IOException(fault);
    }
    return new CacheFolder(folder, access);
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /**
   * What a file holds.
   *
   * @param name its name
   * @return all of it; null if there is none
   * @throws IOException if it cannot be read, or others could have written it; the message says
   *     which, and names it
   */
  byte @Nullable [] read(String name) throws IOException {
    Path path = file(name);
    if (!Access.exists(path)) {
      return null;
    }
    String fault = access.faultOfFile(path);
    if (fault != null) {
      throw new IOException(fault);
    }
    try (FileInputStream in = new FileInputStream(path.toFile())) {
      long size = path.toFile().length();
      if (size > MOST_BYTES) {
        throw new IOException(path + " has " + size + " bytes, accepted: " + MOST_BYTES);
      }
      byte[] bytes = new byte[(int) size];
      int length = in.readNBytes(bytes, 0, bytes.length);
      if (length != bytes.length) {
        throw new IOException(path + " was cut short while it was read");
      }
      return bytes;
    }
  }

  /**
   * Puts a file in the place of whatever is there.
   *
   * @param name its name
   * @param bytes what it holds
   * @throws IOException if that cannot be done; what was there stays
   */
  void replace(String name, byte[] bytes) throws IOException {
    removeLeftovers();
    Path temporary = file("." + name + "." + Access.thisProcess() + TEMPORARY);
    boolean unused = Files.deleteIfExists(temporary);
    try {
      try (FileOutputStream out = new FileOutputStream(temporary.toFile())) {
        out.write(bytes);
        out.getFD().sync();
      }
      Files.setPosixFilePermissions(temporary, FILE_MODE);
      Files.move(temporary, file(name), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      boolean unusedToo = temporary.toFile().delete();
    }
  }

  private void removeLeftovers() {
    File[] files = folder.toFile().listFiles();
    long old = System.currentTimeMillis() - LONGEST_WRITE_MILLIS;
    for (File file : files == null ? new File[0] : files) {
      if (file.getName().endsWith(TEMPORARY) && file.lastModified() < old) {
        boolean unused = file.delete();
      }
    }
  }
}

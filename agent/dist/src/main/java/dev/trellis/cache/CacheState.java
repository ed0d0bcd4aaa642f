package dev.trellis.cache;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** What is to be said of a cache to who asks; nothing is made or changed. */
public final class CacheState {

  private static final int BYTES_OF_KIB = 1024;

  private CacheState() {}

  /**
   * Its state, in words.
   *
   * @param folder where it is
   * @return a line
   */
  public static String of(Path folder) {
    try {
      if (!Access.exists(folder)) {
        return "not there yet, the next start makes it";
      }
      String fault = Access.ofThisProcess().faultOfFolder(folder);
      return fault == null ? files(folder) : "not used: " + fault;
    } catch (IOException | RuntimeException e) {
      return "not used: " + e.getMessage();
    }
  }

  private static String files(Path folder) {
    File[] found = folder.toFile().listFiles((in, name) -> name.endsWith(WovenCache.SUFFIX));
    long bytes = 0;
    for (File file : found == null ? new File[0] : found) {
      bytes += file.length();
    }
    int count = found == null ? 0 : found.length;
    return (count == 0 ? "empty" : count == 1 ? "1 file" : count + " files")
        + (count == 0
            ? ", the next start fills it"
            : ", "
                + (bytes + BYTES_OF_KIB - 1) / BYTES_OF_KIB
                + " KiB, one for each JVM and choice of options");
  }
}

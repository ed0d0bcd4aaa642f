package dev.trellis.it.real;

import dev.trellis.it.harness.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a compiler left behind.
 *
 * @param run what it printed, and how it ended
 * @param classes SHA-256 of every file that it wrote, by its path below the output folder
 */
record Compiled(Run run, SortedMap<String, String> classes) {

  /** The digests of all files of a folder. */
  static SortedMap<String, String> digests(Path folder) {
    SortedMap<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String digest = HexFormat.of().formatHex(sha256.digest(Files.readAllBytes(file)));
        digests.put(folder.relativize(file).toString(), digest);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    return digests;
  }
}

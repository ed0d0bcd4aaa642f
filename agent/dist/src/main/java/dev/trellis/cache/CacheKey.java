package dev.trellis.cache;

import dev.trellis.weaver.ClassPattern;
import dev.trellis.weaver.WeaverOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what weaving makes of a class file: the build of the agent with its catalogue,
 * the JVM, and what is woven.
 */
final class CacheKey {

  private static final String BUILD_ID = "build-id";
  static final String SUFFIX = ".woven";

  private CacheKey() {}

  /**
   * The key, in words.
   *
   * @param options what is woven
   * @param catalogues the user's files
   * @return the key; null if this is no built agent
   * @throws IOException if a file of the user's cannot be read
   */
  static @Nullable String of(WeaverOptions options, List<Path> catalogues) throws IOException {
    String build = buildId();
    if (build == null) {
      return null;
    }
    StringBuilder key = new StringBuilder();
    key.append("agent ").append(build).append("\njvm ");
    key.append(System.getProperty("java.vm.vendor")).append(", ");
    key.append(System.getProperty("java.vm.name")).append(", ");
    key.append(System.getProperty("java.vm.version")).append(", ");
    key.append(System.getProperty("os.arch"));
    key.append("\nasks ").append(options.asks()).append("\nnodes ").append(options.nodes());
    key.append("\nbirths ").append(options.births());
    key.append("\nshortens ").append(options.shortens());
    key.append("\nasksLate ").append(options.asksLate());
    for (ClassPattern pattern : options.searched()) {
      key.append("\nsites ").append(pattern.text());
    }
    for (Path file : catalogues) {
      byte[] bytes = Files.readAllBytes(file);
      key.append("\ncatalogue ").append(bytes.length).append(' ').append(crc(bytes));
    }
    return key.toString();
  }

  /** Name of the file for a key. */
  static String file(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    return Long.toHexString(0x1_0000_0000L | crc(bytes)).substring(1)
        + Integer.toHexString(key.hashCode() | 0x8000_0000)
        + SUFFIX;
  }

  private static long crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, bytes.length);
    return crc.getValue();
  }

  /** Made when the jar is: a digest of all that weaves and of what it weaves in. */
  private static @Nullable String buildId() throws IOException {
    try (InputStream in = WeaverOptions.class.getResourceAsStream(BUILD_ID)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}

package dev.trellis.benchmarks.machine;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * An installed JDK.
 *
 * @param home its folder, with links resolved
 * @param feature feature release, such as 17
 * @param version version of the runtime, build number included
 */
public record Jdk(Path home, int feature, String version) {

  private static final int OLDEST_FEATURE = 17;

  /** The launcher. */
  public Path java() {
    return home.resolve("bin/java");
  }

  /** The JDK in this folder; null where there is none, or one older than 17. */
  static @Nullable Jdk read(Path home) {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isRegularFile(release)) {
      return null;
    }
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(release)) {
      values.load(reader);
      String version = unquoted(values.getProperty("JAVA_VERSION"));
      int feature = Runtime.Version.parse(version).feature();
      String build = unquoted(values.getProperty("JAVA_RUNTIME_VERSION", version));
      return feature < OLDEST_FEATURE ? null : new Jdk(home.toRealPath(), feature, build);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unquoted(String value) {
    return value.replace("\"", "");
  }
}

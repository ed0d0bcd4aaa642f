package dev.trellis.doctor;

import dev.trellis.options.OneLine;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * A JDK that need not be the one that runs.
 *
 * @param home where it lies
 * @param version its version, such as 21.0.7
 * @param feature its feature release
 */
public record Jdk(Path home, String version, int feature) {

  private static final int OLDEST = 17;
  private static final String ACCEPTED = ", accepted: the home of a JDK, " + OLDEST + " or newer";

  /**
   * The JDK in a folder.
   *
   * @throws MisuseException if there is none, or one that is too old
   */
  public static Jdk at(Path home) throws MisuseException {
    String given = OneLine.quoted(home.toString());
    if (!Files.isDirectory(home)) {
      throw new MisuseException("JDK " + given + ": no such folder" + ACCEPTED);
    }
    for (String file : new String[] {"lib/modules", "lib/jrt-fs.jar", "release"}) {
      if (!Files.isRegularFile(home.resolve(file))) {
        throw new MisuseException("JDK " + given + " has no " + file + ACCEPTED);
      }
    }
    Properties facts = new Properties();
    try (InputStream in = Files.newInputStream(home.resolve("release"))) {
      facts.load(in);
      String version = facts.getProperty("JAVA_VERSION", "").replace("\"", "");
      int feature = Runtime.Version.parse(version).feature();
      if (feature < OLDEST) {
        throw new MisuseException("JDK " + given + " is of release " + feature + ACCEPTED);
      }
      return new Jdk(home, version, feature);
    } catch (IOException | IllegalArgumentException e) {
      throw new MisuseException("JDK " + given + " does not tell its version" + ACCEPTED);
    }
  }

  /** Hands over the class files of its java.base. */
  void read(ClassSource.Reader to) throws IOException {
    Map<String, String> image = Map.of("java.home", home.toString());
    try (FileSystem modules = FileSystems.newFileSystem(URI.create("jrt:/"), image)) {
      ClassSource.read(modules.getPath("/modules/java.base"), to);
    }
  }
}

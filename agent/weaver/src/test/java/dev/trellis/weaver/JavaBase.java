package dev.trellis.weaver;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The class files of java.base in a JDK. */
record JavaBase(Path home) {

  /** Opening one takes longer than all that is read from it; open until the tests end. */
  private static final Map<Path, FileSystem> IMAGES = new ConcurrentHashMap<>();

  /** The JDK that runs the tests. */
  static JavaBase running() {
    return new JavaBase(Path.of(System.getProperty("java.home")));
  }

  /** The running one, those beside it, and those that {@code TRELLIS_JDKS} names. */
  static Stream<JavaBase> all() throws IOException {
    Set<Path> homes = new TreeSet<>();
    homes.add(running().home.toRealPath());
    try (DirectoryStream<Path> beside = Files.newDirectoryStream(running().home.getParent())) {
      for (Path home : beside) {
        if (Files.isRegularFile(home.resolve("lib/modules"))) {
          homes.add(home.toRealPath());
        }
      }
    }
    String named = System.getenv("TRELLIS_JDKS");
    for (String home : named == null ? new String[0] : named.split(File.pathSeparator)) {
      homes.add(Path.of(home).toRealPath());
    }
    return homes.stream().map(JavaBase::new);
  }

  /** Those that the catalogue was checked against. */
  static Stream<JavaBase> verified() throws IOException {
    return all().filter(jdk -> Releases.isVerified(jdk.release()));
  }

  /** Feature release, as the JDK's own file has it. */
  int release() {
    Properties facts = new Properties();
    try (InputStream in = Files.newInputStream(home.resolve("release"))) {
      facts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Runtime.Version.parse(facts.getProperty("JAVA_VERSION").replace("\"", "")).feature();
  }

  byte[] classFile(String internalName) {
    try {
      return Files.readAllBytes(root().resolve(internalName + ".class"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Internal names of all its classes. */
  List<String> classes() {
    Path root = root();
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.equals("module-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path root() {
    return IMAGES.computeIfAbsent(home, JavaBase::open).getPath("/modules/java.base");
  }

  private static FileSystem open(Path home) {
    try {
      return FileSystems.newFileSystem(URI.create("jrt:/"), Map.of("java.home", home.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return home.getFileName().toString();
  }
}

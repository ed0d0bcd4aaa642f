package dev.trellis.weaver;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The class files of java.base in a JDK. */
record JavaBase(Path home) {

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

  byte[] classFile(String internalName) {
    String path = "/modules/java.base/" + internalName + ".class";
    try (FileSystem image =
        FileSystems.newFileSystem(URI.create("jrt:/"), Map.of("java.home", home.toString()))) {
      return Files.readAllBytes(image.getPath(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return home.getFileName().toString();
  }
}

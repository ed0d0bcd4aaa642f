package dev.trellis.doctor;

import dev.trellis.options.OneLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A jar or a folder that class files are read from. */
interface ClassSource {

  /** What is handed the class files, one by one. */
  interface Reader {
    /**
     * Takes one.
     *
     * @param file where it stands
     * @param bytes what it holds
     */
    void classFile(String file, byte[] bytes);

    /** Is told of one that could not be read. */
    void unreadable(String file, String reason);
  }

  /** What it is, and where. */
  String title();

  /** The version that it says it has, or nothing. */
  String version();

  /** Count of jars inside it that are not looked into. */
  int jarsInside();

  void read(Reader to) throws IOException;

  /**
   * The jar, or the folder with its class files and the jars that stand right in it.
   *
   * @throws MisuseException if it is neither
   */
  static List<ClassSource> of(Path place) throws MisuseException, IOException {
    String given = OneLine.quoted(place.toString());
    if (!Files.exists(place)) {
      throw new MisuseException(given + ": no such file, accepted: a jar or a folder");
    }
    if (!Files.isDirectory(place)) {
      return List.of(ClassJar.at(place));
    }
    List<ClassSource> sources = new ArrayList<>();
    for (Path jar : jarsIn(place)) {
      sources.add(ClassJar.at(jar));
    }
    ClassFolder folder = ClassFolder.at(place);
    if (folder.hasClasses()) {
      sources.add(0, folder);
    }
    if (sources.isEmpty()) {
      throw new MisuseException(
          given + " has neither class files nor jars, accepted: a folder with some");
    }
    return sources;
  }

  /** Hands over the class files below a folder, by their names. */
  static void read(Path folder, Reader to) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(ClassSource::isClass).sorted()::iterator) {
        String name = folder.relativize(file).toString();
        try {
          to.classFile(name, Files.readAllBytes(file));
        } catch (IOException e) {
          to.unreadable(name, e.toString());
        }
      }
    }
  }

  private static List<Path> jarsIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> isJar(file.toString()))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private static boolean isClass(Path file) {
    return file.toString().endsWith(".class");
  }

  /** Whether a name is that of something that holds class files. */
  static boolean isJar(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".jar") || lower.endsWith(".war");
  }
}

package dev.trellis.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Class files below a folder.
 *
 * @param folder which
 * @param hasClasses whether there are any
 * @param jarsInside count of the jars in its folders
 */
record ClassFolder(Path folder, boolean hasClasses, int jarsInside) implements ClassSource {

  static ClassFolder at(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> held =
          files
              .filter(
                  file -> ClassSource.isJar(file.toString()) || file.toString().endsWith(".class"))
              .filter(Files::isRegularFile)
              .toList();
      int jars = 0;
      boolean classes = false;
      for (Path file : held) {
        if (file.toString().endsWith(".class")) {
          classes = true;
        } else if (!folder.equals(file.getParent())) {
          jars++; // those right in it are looked at by themselves
        }
      }
      return new ClassFolder(folder, classes, jars);
    }
  }

  @Override
  public String title() {
    return "folder " + folder;
  }

  @Override
  public String version() {
    return "";
  }

  @Override
  public void read(Reader to) throws IOException {
    ClassSource.read(folder, to);
  }
}

package dev.trellis.options;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** File names that must lead to something; relative ones begin at the working directory. */
final class ExistingPath {
  private ExistingPath() {}

  static Path of(String text) throws BadValueException {
    if (text.isEmpty()) {
      throw new BadValueException(text, "is not a file name");
    }
    Path path;
    try {
      path = Path.of(text).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw new BadValueException(text, "is not a file name");
    }
    if (!Files.exists(path)) {
      throw new BadValueException(text, "does not exist");
    }
    return path;
  }

  static Path ofFile(String text) throws BadValueException {
    Path path = of(text);
    if (Files.isDirectory(path)) {
      throw new BadValueException(text, "is a folder");
    }
    return path;
  }
}

package dev.trellis.options;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file with limits, which is read at once: what is wrong with it is wrong with the options. */
final class LimitsFileType extends ValueType<LimitsFile> {
  LimitsFileType() {
    super("an existing JSON file");
  }

  @Override
  LimitsFile parse(String text) throws BadValueException {
    Path file = ExistingPath.of(text);
    if (Files.isDirectory(file)) {
      throw new BadValueException(text, "is a folder");
    }
    return LimitsFile.read(file);
  }
}

package dev.trellis.options;

import java.nio.file.Path;

/** A file that is there and can be read. */
final class FileType extends DescribedType<Path> {
  FileType() {
    super("an existing properties file");
  }

  @Override
  public Path parse(String text) throws BadValueException {
    return ExistingPath.ofFile(text);
  }
}

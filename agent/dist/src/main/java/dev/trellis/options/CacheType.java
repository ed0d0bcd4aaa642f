package dev.trellis.options;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A folder that will be made if it is not there, or none. */
final class CacheType extends DescribedType<CachePlace> {
  private static final String OFF = "off";

  CacheType() {
    super("`off` or a folder");
  }

  @Override
  public CachePlace parse(String text) throws BadValueException {
    if (text.equals(OFF)) {
      return new CachePlace(null);
    }
    if (text.isEmpty()) {
      throw new BadValueException(text, "is not a file name");
    }
    try {
      return new CachePlace(Path.of(text).toAbsolutePath());
    } catch (InvalidPathException e) {
      throw new BadValueException(text, "is not a file name");
    }
  }
}

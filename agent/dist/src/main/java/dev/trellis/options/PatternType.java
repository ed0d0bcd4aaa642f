package dev.trellis.options;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file name with patterns. Whether it can be written shows when it is written. */
final class PatternType extends DescribedType<FilePattern> {
  PatternType() {
    super("a file name, in it `%p` (process id), `%t` (start time), `%%` (a percent sign)");
  }

  @Override
  public FilePattern parse(String text) throws BadValueException {
    for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 2)) {
      String pattern = text.substring(i, Math.min(i + 2, text.length()));
      if (!pattern.equals("%p") && !pattern.equals("%t") && !pattern.equals("%%")) {
        throw new BadValueException(
            text, "has " + OneLine.quoted(pattern) + ", which is no pattern");
      }
    }
    if (!namesFile(text)) {
      throw new BadValueException(text, "is not a file name");
    }
    return new FilePattern(text);
  }

  private static boolean namesFile(String text) {
    if (text.isEmpty() || text.endsWith("/") || text.endsWith(File.separator)) {
      return false;
    }
    try {
      return Path.of(text).getFileName() != null;
    } catch (InvalidPathException e) {
      return false;
    }
  }
}

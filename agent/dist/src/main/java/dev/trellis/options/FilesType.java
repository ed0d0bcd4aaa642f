package dev.trellis.options;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Files that are there, separated as in a class path. */
final class FilesType extends DescribedType<List<Path>> {
  FilesType() {
    super("existing files, separated by `:` (on Windows by `;`)");
  }

  @Override
  public List<Path> parse(String text) throws BadValueException {
    List<Path> files = new ArrayList<>();
    for (String part : Separated.by(File.pathSeparatorChar, text)) {
      files.add(ExistingPath.ofFile(part));
    }
    return Collections.unmodifiableList(files);
  }
}

package dev.trellis.options;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Files or folders of classes, separated as in a class path. */
final class PathsType extends DescribedType<List<Path>> {
  PathsType() {
    super("existing jar files or folders, separated by `:` (on Windows by `;`)");
  }

  @Override
  public List<Path> parse(String text) throws BadValueException {
    List<Path> paths = new ArrayList<>();
    for (String part : Separated.by(File.pathSeparatorChar, text)) {
      paths.add(ExistingPath.of(part));
    }
    return Collections.unmodifiableList(paths);
  }
}

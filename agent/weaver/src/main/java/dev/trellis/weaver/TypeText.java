package dev.trellis.weaver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one type in the catalogue of java.base, read when they are first needed: most types
 * are never loaded by most programs. Any number of threads.
 */
final class TypeText {

  private static final String KINDS = "array, table or nodes";

  private final String source;
  private final int release;
  private final int firstLine;
  private final List<String> lines = new ArrayList<>();
  private final String name;
  private final StorageKind kind;
  private final String storage;
  private final Releases releases;
  private @Nullable GrowthType type;

  /** Reads the line of the type itself. */
  TypeText(String source, int release, int firstLine, Words words) {
    this.source = source;
    this.release = release;
    this.firstLine = firstLine;
    name = words.next("a class name");
    kind = words.kind(words.next(KINDS), KINDS);
    storage = words.next("a descriptor");
    releases = words.releases(words.next("releases such as 17-25"));
    words.end();
  }

  String name() {
    return name;
  }

  StorageKind kind() {
    return kind;
  }

  /** Adds the line that stands after those before, whatever it is. */
  void add(String line) {
    lines.add(line);
  }

  synchronized GrowthType type() {
    GrowthType read = type;
    if (read == null) {
      read =
          new GrowthType(
              name,
              kind,
              storage,
              releases,
              new HashSet<>(),
              new ArrayList<>(),
              new HashMap<>(),
              new HashSet<>(),
              new HashMap<>());
      RowReader rows = new RowReader(read, release);
      for (int i = 0; i < lines.size(); i++) {
        rows.line(new Words(source, firstLine + 1 + i, lines.get(i)));
      }
      type = read;
    }
    return read;
  }
}

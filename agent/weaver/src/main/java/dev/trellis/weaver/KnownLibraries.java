package dev.trellis.weaver;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The catalogues of libraries that come with this module. Each is read when a class is loaded that
 * it may be about: most programs have few of these libraries, or none. Any number of threads.
 */
final class KnownLibraries {

  /** What the names of a library's classes begin with, and the file. */
  private static final String[][] FILES = {
    {"com.carrotsearch.hppc.", "hppc.catalogue"},
    {"com.google.common.", "guava.catalogue"},
    {"io.netty.", "netty.catalogue"},
    {"it.unimi.dsi.fastutil.", "fastutil.catalogue"},
    {"kotlin.collections.", "kotlin.catalogue"},
    {"org.eclipse.collections.impl.", "eclipse-collections.catalogue"},
    {"scala.", "scala.catalogue"},
  };

  private static final Map<String, List<LibraryType>> READ = new HashMap<>();

  private KnownLibraries() {}

  /**
   * The type of a library's class, or null.
   *
   * @param added what the user's files name
   * @param name binary name
   */
  static @Nullable LibraryType find(List<LibraryType> added, String name) {
    LibraryType own = first(added, name);
    return own == null ? first(of(name), name) : own;
  }

  private static @Nullable LibraryType first(List<LibraryType> types, String name) {
    for (LibraryType type : types) {
      if (type.pattern().matches(name)) {
        return type;
      }
    }
    return null;
  }

  /** The types among which a class may be. */
  static List<LibraryType> of(String name) {
    for (String[] file : FILES) {
      if (name.startsWith(file[0])) {
        return read(file[1]);
      }
    }
    return List.of();
  }

  /** What the names of their classes begin with; a new list. */
  static List<String> prefixes() {
    List<String> prefixes = new ArrayList<>();
    for (String[] file : FILES) {
      prefixes.add(file[0]);
    }
    return prefixes;
  }

  /** All of them. */
  static List<LibraryType> all() {
    List<LibraryType> all = new ArrayList<>();
    for (String[] file : FILES) {
      all.addAll(read(file[1]));
    }
    return all;
  }

  private static List<LibraryType> read(String file) {
    synchronized (READ) {
      List<LibraryType> types = READ.get(file);
      if (types == null) {
        try (Reader text = Catalogue.open(file)) {
          types = LibraryReader.read(file, text);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        READ.put(file, types);
      }
      return types;
    }
  }
}

package dev.trellis.weaver;

import java.util.List;

/** Has the catalogue read when it is first needed. Any number of threads. */
public interface CatalogueSource {

  /** The catalogue; the same one each time. */
  Catalogue get();

  /** What the user's files name, without the rest being read. */
  default List<LibraryType> added() {
    return List.of();
  }
}

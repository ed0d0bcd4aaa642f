package dev.trellis.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The growth sites by id. The hook's word has 16 bits for an id; there is room for a quarter of
 * that. Reading is plain: a class that names an id runs only after the id was added (JLS 17.4.5,
 * through the definition of the class).
 */
final class SiteTable {

  static final int MOST = 1 << 14;

  private final @Nullable SiteEntry[] entries = new SiteEntry[MOST];
  private final int[] types = new int[MOST];

  SiteTable(List<SiteEntry> known) {
    for (SiteEntry entry : known) {
      boolean unused = add(entry);
    }
  }

  synchronized boolean add(SiteEntry entry) {
    int id = entry.site().id();
    if (id >= MOST || entries[id] != null) {
      return false;
    }
    entries[id] = entry;
    types[id] = entry.type();
    return true;
  }

  /** Indices of the container types, by id. */
  int[] types() {
    return types;
  }

  /** The sites, by id; the first stands for the probe. */
  @Nullable SiteEntry[] entries() {
    return entries;
  }
}

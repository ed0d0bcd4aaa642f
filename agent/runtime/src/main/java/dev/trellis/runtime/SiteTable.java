package dev.trellis.runtime;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The growth sites by id. The hook's word has 16 bits for an id; there is room for a quarter of
 * that. Reading is plain: a class that names an id runs only after the id was added (JLS 17.4.5,
 * through the definition of the class).
 */
final class SiteTable {

  static final int MOST = 1 << 14;

  /** Null where nobody asks for more than a site's type. */
  private final @Nullable SiteEntry @Nullable [] entries;

  /** Likewise. */
  private final int @Nullable [] mostSmall;

  private final int[] types = new int[MOST];
  private final boolean[] taken = new boolean[MOST];

  /**
   * A table.
   *
   * @param known the first sites
   * @param keepsEntries whether {@link #entries} will be asked for
   */
  SiteTable(List<SiteEntry> known, boolean keepsEntries) {
    entries = keepsEntries ? new SiteEntry[MOST] : null;
    mostSmall = keepsEntries ? new int[MOST] : null;
    if (mostSmall != null) {
      Arrays.fill(mostSmall, -1);
    }
    for (SiteEntry entry : known) {
      boolean unused = add(entry);
    }
  }

  boolean add(SiteEntry entry) {
    return add(entry.site().id(), entry.type(), entry);
  }

  /** A site of which only the type is needed, in a table that keeps no more. */
  boolean add(int id, int type) {
    return add(id, type, null);
  }

  private synchronized boolean add(int id, int type, @Nullable SiteEntry entry) {
    if (id >= MOST || taken[id]) {
      return false;
    }
    if (entries != null) {
      entries[id] = entry;
      if (mostSmall != null && entry != null && entry.rule() == Rule.DECIDE) {
        mostSmall[id] = entry.mostSmall();
      }
    }
    types[id] = type;
    taken[id] = true;
    return true;
  }

  /** Indices of the container types, by id. */
  int[] types() {
    return types;
  }

  boolean keepsEntries() {
    return entries != null;
  }

  /**
   * The greatest length of a storage that is small to a limit and asked about when it is made, by
   * id; -1 where there is none.
   */
  int[] mostSmall() {
    if (mostSmall == null) {
      throw new IllegalStateException("entries are not kept");
    }
    return mostSmall;
  }

  /** The sites, by id; the first stands for the probe. */
  @Nullable SiteEntry[] entries() {
    if (entries == null) {
      throw new IllegalStateException("entries are not kept");
    }
    return entries;
  }
}

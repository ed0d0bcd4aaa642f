package java.util;

import jdk.internal.vm.annotation.DontInline;

/**
 * Asks about the tables of hash maps before an entry is made that would make one grow, when nothing
 * has been written yet: a map that is refused is as it was. Woven code hands over the map itself
 * and no more, for {@code HashMap.putVal} is near the size up to which the JIT inlines it. So this
 * is in {@code java.util}, where a map's fields can be seen; the program cannot name it.
 *
 * <p>For it holds what {@link TrellisHook} must not do. A map that threads use at once without a
 * lock may be asked about wrongly, and nothing else comes of it.
 *
 * <p>Each question is about the very growth that the JDK's own comparison of size and threshold
 * will lead to later in the same call: were they not the same, a ledger would book what is never
 * made, or not book what is.
 */
@SuppressWarnings("NonApiType") // of this one class the fields are looked at
final class TrellisTables {

  private static final int NONE = -1;

  static {
    // Resolves all that is used here: on a VM with other fields the agent does not start.
    boolean unused =
        isFull(new HashMap<>())
            && new HashMap.TreeNode<>(0, null, null, null).getTreeNode(1, null) == null;
  }

  private TrellisTables() {}

  /** At the entry of {@code resize}: asks if there is no table yet. */
  static void askFirst(HashMap<?, ?> map, int site) {
    if (map.table == null) {
      TrellisHook.replaced(map.threshold, NONE, site);
    }
  }

  /** Before the first entry of a bin is made. */
  static void askNode(HashMap<?, ?> map, int site) {
    if (isFull(map)) {
      ask(map, site);
    }
  }

  /**
   * Before an entry is made behind {@code passed} others and the first one of its bin. Where the
   * bin is full, and the table is small, {@code treeifyBin} makes it grow by then; that growth is
   * never denied, and told by itself.
   */
  static void askNode(HashMap<?, ?> map, int passed, int site) {
    if (isFull(map)
        && (passed < HashMap.TREEIFY_THRESHOLD - 1
            || map.table.length >= HashMap.MIN_TREEIFY_CAPACITY)) {
      ask(map, site);
    }
  }

  /**
   * Before a bin that is a tree is given a mapping. That adds the mapping and tells afterwards, so
   * its key is looked for once more, as {@code computeIfAbsent} does; but only if the table is
   * full.
   */
  static void askTree(HashMap<?, ?> map, int hash, Object key, int site) {
    if (isFull(map)
        && map.table[(map.table.length - 1) & hash] instanceof HashMap.TreeNode<?, ?> first
        && first.getTreeNode(hash, key) == null) {
      ask(map, site);
    }
  }

  /** Before an entry is made, in a table that is full from {@code most} entries on. */
  static void askFull(Object[] table, int size, int most, int site) {
    if (size >= most) {
      TrellisHook.askTable(table, most, site);
    }
  }

  private static boolean isFull(HashMap<?, ?> map) {
    return map.size >= map.threshold;
  }

  /** Once for each growth, so that what it takes stays out of {@code putVal}'s own code. */
  @DontInline
  private static void ask(HashMap<?, ?> map, int site) {
    TrellisHook.askTable(map.table, map.threshold, site);
  }
}

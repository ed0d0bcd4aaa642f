package dev.trellis.weaver;

/**
 * Gives ids to sites that are found when their class is loaded. Any number of threads; what stands
 * behind an id must be ready when it is given, for the class runs next.
 */
public interface SiteIds {

  /**
   * The id of a site.
   *
   * @param row the site: without an id, or with the one that it has in bytes woven before
   * @return its id, the first of as many as it has {@link GrowthRow#shapes shapes}; 0 if there are
   *     no more, and another than the row's own if it cannot have that
   */
  int idOf(GrowthRow row);

  /**
   * Whether a site of bytes woven before is taken by what {@link #take} is told of it. A row is a
   * class more, with its kinds and actions, at each start.
   */
  default boolean takesWords() {
    return false;
  }

  /**
   * A site with the id that it has in bytes woven before.
   *
   * @param id its id; one of several if it has {@link GrowthRow#shapes shapes}
   * @param key {@link GrowthRow#key} with its first id, something of its own with others
   * @param owner binary name of the class that holds it
   * @param type binary name of the class that its growth is told of
   * @param storage descriptor of its storage, or the internal name of a node
   * @param kind name of the {@link StorageKind}
   * @return whether it has that id now
   */
  default boolean take(int id, String key, String owner, String type, String storage, String kind) {
    return false;
  }

  /**
   * Leaves ids to sites that come with one; before any other is given. Whoever gives none that
   * could be among them need not care.
   *
   * @param first the first id that none of these has
   */
  default void startAt(int first) {}
}

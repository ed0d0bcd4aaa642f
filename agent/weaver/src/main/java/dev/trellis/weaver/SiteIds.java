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
   * Leaves ids to sites that come with one; before any other is given. Whoever gives none that
   * could be among them need not care.
   *
   * @param first the first id that none of these has
   */
  default void startAt(int first) {}
}

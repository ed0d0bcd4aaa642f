package dev.trellis.weaver;

/**
 * Gives ids to sites that are found when their class is loaded. Any number of threads; what stands
 * behind an id must be ready when it is given, for the class runs next.
 */
public interface SiteIds {

  /**
   * The id of a site.
   *
   * @param row the site, without an id
   * @return its id, the first of as many as it has {@link GrowthRow#shapes shapes}; 0 if there are
   *     no more
   */
  int idOf(GrowthRow row);
}

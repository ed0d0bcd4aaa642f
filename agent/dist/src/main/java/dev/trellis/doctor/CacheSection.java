package dev.trellis.doctor;

import dev.trellis.cache.CacheState;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What is to be said of the woven classes that earlier starts have left. */
final class CacheSection implements Section {

  private final @Nullable Path place;

  /**
   * A section.
   *
   * @param place where they are, or null if nobody knows of a place
   */
  CacheSection(@Nullable Path place) {
    this.place = place;
  }

  @Override
  public boolean print(Lines lines, boolean all) {
    lines.add("Cache of woven classes" + (place == null ? "" : " at " + place));
    lines.fact("state", place == null ? "off, there is no home folder" : CacheState.of(place));
    return true; // every start can do without
  }
}

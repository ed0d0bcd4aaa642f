package dev.trellis.dist;

import dev.trellis.weaver.Weaver;
import dev.trellis.weaver.WeaverOptions;
import dev.trellis.weaver.WovenClasses;
import org.jspecify.annotations.Nullable;

/**
 * What weaves. A start that finds its classes woven does without until something else comes, or a
 * report is to say what became of them: so it is made when it is first asked for. Any number of
 * threads.
 */
final class Weaving {

  private final @Nullable KnownCatalogue given;
  private final WeaverOptions what;
  private final Sites sites;
  private final WovenClasses before;
  private volatile boolean ranOutOfRoom;
  private volatile @Nullable Weaver made;

  /**
   * Nothing woven yet.
   *
   * @param given the catalogue, if it was needed already; null to read it when it is
   * @param what what is woven
   * @param sites who gives ids
   * @param before what is woven already
   */
  Weaving(@Nullable KnownCatalogue given, WeaverOptions what, Sites sites, WovenClasses before) {
    this.given = given;
    this.what = what;
    this.sites = sites;
    this.before = before;
  }

  /** Whether a class may have sites; after a start that has woven, as far as its name tells. */
  boolean knows(String name, boolean ofJdk) {
    return before.isAny() ? before.mayHave(name, ofJdk) : weaver().knows(name, ofJdk);
  }

  /**
   * What an earlier start has made of a class file.
   *
   * @return the woven bytes, none if the class stays as it is; null if it has to be woven
   */
  byte @Nullable [] wovenBefore(String name, boolean ofJdk, byte[] classFile) {
    if (!before.isAny()) {
      return null;
    }
    return sites.takesWords()
        ? before.woven(name, ofJdk, classFile, sites)
        : weaver().wovenBefore(name, ofJdk, classFile);
  }

  /** Who weaves the rest. */
  Weaver weaver() {
    Weaver ready = made;
    return ready == null ? make() : ready;
  }

  private synchronized Weaver make() {
    Weaver ready = made;
    if (ready == null) {
      KnownCatalogue catalogue = given == null ? KnownCatalogue.ofJdk() : given;
      ready = catalogue.weaver(what, sites, before);
      made = ready;
      if (ranOutOfRoom) {
        ready.ranOutOfRoom();
      }
    }
    return ready;
  }

  /** Notes that a class was not woven for want of heap or stack; allocates nothing. */
  void ranOutOfRoom() {
    ranOutOfRoom = true;
    Weaver ready = made;
    if (ready != null) {
      ready.ranOutOfRoom();
    }
  }
}

package dev.trellis.weaver;

import java.util.List;
import java.util.stream.Stream;

/** Weavers, and what they say of the coverage, as lines to be compared. */
final class Weavers {

  static final WeaverOptions EVERYTHING = new WeaverOptions(true, true, List.of(), false, true);
  static final WeaverOptions ARRAYS = new WeaverOptions(true, false, List.of());
  static final WeaverOptions UNASKED = new WeaverOptions(false, false, List.of());

  private Weavers() {}

  static Weaver arrays(Catalogue catalogue) {
    return new Weaver(catalogue, ARRAYS, Ids.endless());
  }

  static Weaver everything(Catalogue catalogue) {
    return new Weaver(catalogue, EVERYTHING, Ids.endless());
  }

  /** A class of java.base of the JDK that runs the tests; its woven bytes. */
  static byte[] weave(Weaver weaver, String name) {
    return weaver.weave(name, true, JavaBase.running().classFile(name.replace('.', '/')));
  }

  static List<String> lines(Weaver weaver, SiteStatus status) {
    Stream<SiteCoverage> lines = weaver.coverage().stream();
    return lines
        .filter(line -> line.status() == status)
        .map(line -> line.site() + " " + line.kind() + " " + line.denialClass())
        .toList();
  }

  static CatalogueSource source(Catalogue catalogue) {
    return new CatalogueSource() {
      @Override
      public Catalogue get() {
        return catalogue;
      }
    };
  }

  /** Where it must not be needed. */
  static CatalogueSource unread() {
    return new CatalogueSource() {
      @Override
      public Catalogue get() {
        throw new AssertionError("the catalogue is read");
      }
    };
  }
}

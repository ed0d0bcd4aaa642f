package dev.trellis.dist;

import dev.trellis.options.AgentOptions;
import dev.trellis.options.OptionException;
import dev.trellis.options.Options;
import dev.trellis.weaver.Catalogue;
import dev.trellis.weaver.CatalogueSource;
import dev.trellis.weaver.LibraryType;
import dev.trellis.weaver.SiteIds;
import dev.trellis.weaver.Weaver;
import dev.trellis.weaver.WeaverOptions;
import dev.trellis.weaver.WovenClasses;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of the running JDK, which a start with woven classes at hand does not need: read
 * when it is first asked for. One with files of the user's is read at once, for they may be wrong.
 */
final class KnownCatalogue implements CatalogueSource {

  private @Nullable Catalogue read;
  private final List<LibraryType> added;

  private KnownCatalogue(@Nullable Catalogue read, List<LibraryType> added) {
    this.read = read;
    this.added = added;
  }

  /**
   * The catalogue that the options name.
   *
   * @throws OptionException if a file of the user's is not understood
   */
  static KnownCatalogue of(AgentOptions options) throws OptionException {
    if (!options.isGiven(Options.CATALOGUE)) {
      return ofJdk();
    }
    Catalogue catalogue = Catalogues.of(options);
    return new KnownCatalogue(catalogue, catalogue.added());
  }

  /** The one that comes with the agent. */
  static KnownCatalogue ofJdk() {
    return new KnownCatalogue(null, List.of());
  }

  /** Weaves what it names; see {@link Weaver}. */
  Weaver weaver(WeaverOptions what, SiteIds ids, WovenClasses before) {
    return new Weaver(this, what, ids, before);
  }

  @Override
  public synchronized Catalogue get() {
    Catalogue known = read;
    if (known == null) {
      known = Catalogue.ofJavaBase(Runtime.version().feature());
      read = known;
    }
    return known;
  }

  @Override
  public List<LibraryType> added() {
    return added;
  }
}

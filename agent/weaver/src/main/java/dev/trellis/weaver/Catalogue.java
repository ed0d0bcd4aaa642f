package dev.trellis.weaver;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * All growth types known, with their site ids fixed.
 *
 * @param types in the order of the file
 */
public record Catalogue(List<GrowthType> types) {

  private static final String JAVA_BASE = "java.base.catalogue";

  /**
   * The catalogue of java.base that comes with this module.
   *
   * @return the catalogue
   */
  public static Catalogue ofJavaBase() {
    try (InputStream in = Catalogue.class.getResourceAsStream(JAVA_BASE)) {
      if (in == null) {
        throw new IllegalStateException(
            JAVA_BASE + " is missing beside " + Catalogue.class.getName());
      }
      return CatalogueReader.read(JAVA_BASE, new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Count of site ids, which go from 1 to this. */
  public int siteCount() {
    int count = 0;
    for (GrowthType type : types) {
      count += type.rows().size();
    }
    return count;
  }
}

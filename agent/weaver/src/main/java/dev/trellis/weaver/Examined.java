package dev.trellis.weaver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a weaver would do with a class.
 *
 * @param name binary name
 * @param by who names it: {@link #JAVA_BASE}, a library with the versions that it was checked
 *     against, {@link #SITES}, or nobody, which is the empty text
 * @param kind {@code table} if it has a hash table, else {@code array} or {@code nodes}
 * @param sites its sites, expected or found; none if it is not to be woven
 * @param fields names of the fields that hold the storage, where it is known by these
 * @param leftOut why it is not woven though a catalogue names it, or null
 * @param growing names of the fields in which growth is seen, if it is not to be woven
 * @param failure why it could not be woven, or null
 */
public record Examined(
    String name,
    String by,
    String kind,
    List<SiteCoverage> sites,
    List<String> fields,
    @Nullable LeftOut leftOut,
    List<String> growing,
    @Nullable String failure) {

  /** Named by the catalogue of java.base. */
  public static final String JAVA_BASE = "java.base";

  /** Named by the patterns of the option {@code sites}. */
  public static final String SITES = "sites";

  Examined withGrowing(List<String> seen) {
    return new Examined(name, by, kind, sites, fields, leftOut, seen, failure);
  }
}

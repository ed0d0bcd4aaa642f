package dev.trellis.weaver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.bytebuddy.jar.asm.ClassReader;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a weaver does with class files, without a JVM that loads them: it weaves them, and
 * throws the result away. For one thread.
 */
public final class Examiner {

  private static final SiteIds ANY = row -> 1;

  private final Catalogue catalogue;
  private final WeaverOptions options;
  private final Weaver weaver;

  /**
   * An examiner.
   *
   * @param catalogue what would be woven
   * @param options what of it, and what more
   */
  public Examiner(Catalogue catalogue, WeaverOptions options) {
    this.catalogue = catalogue;
    this.options = options;
    weaver = new Weaver(catalogue, options, ANY);
  }

  /**
   * Examines a class.
   *
   * @param ofJdk whether it is one of java.base
   * @param classFile its bytes
   * @throws IllegalArgumentException if they are no class file that can be read
   */
  public Examined examine(boolean ofJdk, byte[] classFile) {
    try {
      ClassReader reader = new ClassReader(classFile);
      String name = reader.getClassName().replace('/', '.');
      if (!weaver.knows(name, ofJdk)) {
        return unknown(name, ofJdk, GrowthIdiom.fields(reader));
      }
      byte[] unused = weaver.weave(name, ofJdk, classFile);
      GrowthType type = ofJdk ? catalogue.type(name) : null;
      return type == null ? found(name, reader) : known(type);
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("it is cut off or no class file", e);
    }
  }

  /**
   * The classes of java.base that would be woven, in the order of the catalogue, as if the JDK had
   * none of them.
   */
  public List<Examined> missing() {
    List<Examined> all = new ArrayList<>();
    for (GrowthType type : catalogue.types()) {
      if (weaver.knows(type.name(), true)) {
        all.add(missing(type));
      }
    }
    return all;
  }

  private Examined missing(GrowthType type) {
    List<SiteCoverage> sites = new ArrayList<>();
    for (GrowthRow row : type.rows()) {
      if (row.expected() && options.weave(row)) {
        sites.add(Outcome.line(row, SiteStatus.ABSENT));
      }
    }
    if (type.kind() == StorageKind.NODE && type.releases().cover(catalogue.release())) {
      sites.add(new SiteCoverage(type.name(), "NODE", GrowthRow.NEVER_DENIED, SiteStatus.ABSENT));
    }
    return examined(type.name(), Examined.JAVA_BASE, type.kind(), sites, List.of(), null);
  }

  private Examined known(GrowthType type) {
    Outcome outcome = weaver.outcomeOf(type.name());
    List<SiteCoverage> sites = weaver.coverageOf(type, outcome);
    return examined(
        type.name(), Examined.JAVA_BASE, type.kind(), sites, List.of(), outcome.failure());
  }

  private Examined found(String name, ClassReader reader) {
    Outcome outcome = weaver.outcomeOf(name);
    List<SiteCoverage> sites = outcome.found(name);
    List<String> fields = new ArrayList<>();
    StorageKind kind = StorageKind.ARRAY;
    for (GrowthRow row : outcome.rows()) {
      String field = row.arguments().get(0);
      if (!fields.contains(field)) {
        fields.add(field);
      }
      kind = row.storageKind() == StorageKind.TABLE ? StorageKind.TABLE : kind;
    }
    LibraryType library = catalogue.library(name);
    String by = library == null ? Examined.SITES : library.library();
    Examined examined = examined(name, by, kind, sites, fields, outcome.failure());
    return sites.isEmpty() ? examined.withGrowing(GrowthIdiom.fields(reader)) : examined;
  }

  private Examined unknown(String name, boolean ofJdk, List<String> growing) {
    if (ofJdk) {
      // Nodes that nobody asked for are in the catalogue all the same.
      String by = catalogue.type(name) == null ? "" : Examined.JAVA_BASE;
      return unwoven(name, by, leftOut(name), growing);
    }
    LibraryType library = catalogue.library(name);
    String reason = library == null ? null : library.leftOut();
    return library == null || reason == null
        ? unwoven(name, "", null, growing)
        : unwoven(name, library.library(), new LeftOut(library.pattern(), reason), growing);
  }

  private @Nullable LeftOut leftOut(String name) {
    for (LeftOut row : catalogue.leftOut()) {
      if (row.pattern().matches(name)) {
        return row;
      }
    }
    return null;
  }

  private static Examined unwoven(
      String name, String by, @Nullable LeftOut leftOut, List<String> growing) {
    return new Examined(name, by, "array", List.of(), List.of(), leftOut, growing, null);
  }

  private static Examined examined(
      String name,
      String by,
      StorageKind kind,
      List<SiteCoverage> sites,
      List<String> fields,
      @Nullable String failure) {
    String word = kind == StorageKind.NODE ? "nodes" : kind.name().toLowerCase(Locale.ROOT);
    return new Examined(name, by, word, sites, fields, null, List.of(), failure);
  }
}

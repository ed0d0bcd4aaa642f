package dev.trellis.weaver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.bytebuddy.jar.asm.ClassReader;
import org.jspecify.annotations.Nullable;

/** Knows which classes are to be woven, and what is to be done with each. Immutable. */
final class ClassPlans {

  private final CatalogueSource source;
  private final WeaverOptions options;
  private final Set<String> namesOfJdk;

  /**
   * Plans.
   *
   * @param source what is known
   * @param options what of it is woven
   * @param namesOfJdk the classes of java.base among it, or null if the catalogue is to be asked
   */
  ClassPlans(CatalogueSource source, WeaverOptions options, @Nullable Set<String> namesOfJdk) {
    this.options = options;
    this.source = source;
    this.namesOfJdk = namesOfJdk == null ? names(source.get(), options) : namesOfJdk;
  }

  private static Set<String> names(Catalogue catalogue, WeaverOptions options) {
    Set<String> names = new TreeSet<>();
    for (TypeText type : catalogue.texts()) {
      if (options.nodes() || type.kind() != StorageKind.NODE) {
        names.add(type.name());
      }
    }
    return names;
  }

  Catalogue catalogue() {
    return source.get();
  }

  /** What the user's files name. */
  List<LibraryType> added() {
    return source.added();
  }

  Set<String> namesOfJdk() {
    return namesOfJdk;
  }

  /** What the names begin with of classes that are not java.base's and may have sites. */
  List<String> prefixes() {
    List<String> prefixes = KnownLibraries.prefixes();
    for (LibraryType type : source.added()) {
      prefixes.add(type.pattern().prefix());
    }
    for (ClassPattern pattern : options.searched()) {
      prefixes.add(pattern.prefix());
    }
    return prefixes;
  }

  /**
   * Whether a class may have sites.
   *
   * @param name binary name
   * @param ofJdk whether the boot loader has it
   */
  boolean know(String name, boolean ofJdk) {
    if (ofJdk) {
      return namesOfJdk.contains(name);
    }
    return library(name) != null || isSearched(name);
  }

  /** What is to be done with a class that is {@link #know known}. */
  Plan of(String name, boolean ofJdk, ClassReader reader) {
    GrowthType type = ofJdk ? catalogue().type(name) : null;
    if (type != null) {
      return Census.of(reader, type, options);
    }
    LibraryType library = library(name);
    if (library != null) {
      return FieldCensus.of(reader, library.stores(), true);
    }
    List<FieldStores> stores = new ArrayList<>();
    for (String field : GrowthIdiom.fields(reader)) {
      stores.add(FieldStores.found(field));
    }
    return FieldCensus.of(reader, stores, false);
  }

  private @Nullable LibraryType library(String name) {
    LibraryType library = KnownLibraries.find(source.added(), name);
    return library == null || library.leftOut() != null ? null : library;
  }

  /** Where growth is looked for by its idiom. */
  List<ClassPattern> searched() {
    return options.searched();
  }

  private boolean isSearched(String name) {
    for (ClassPattern pattern : options.searched()) {
      if (pattern.matches(name)) {
        return true;
      }
    }
    return false;
  }
}

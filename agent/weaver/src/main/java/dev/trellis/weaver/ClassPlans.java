package dev.trellis.weaver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import org.jspecify.annotations.Nullable;

/** Knows which classes are to be woven, and what is to be done with each. Immutable. */
final class ClassPlans {

  private final Map<String, TypeText> byName = new HashMap<>();
  private final Catalogue catalogue;
  private final WeaverOptions options;

  ClassPlans(Catalogue catalogue, WeaverOptions options) {
    this.options = options;
    this.catalogue = catalogue;
    for (TypeText type : catalogue.texts()) {
      if (options.nodes() || type.kind() != StorageKind.NODE) {
        byName.put(type.name(), type);
      }
    }
  }

  /** The type of java.base, or null. */
  @Nullable GrowthType type(String name) {
    TypeText text = byName.get(name);
    return text == null ? null : text.type();
  }

  /**
   * Whether a class may have sites.
   *
   * @param name binary name
   * @param ofJdk whether the boot loader has it
   */
  boolean know(String name, boolean ofJdk) {
    if (ofJdk) {
      return byName.containsKey(name);
    }
    return library(name) != null || isSearched(name);
  }

  /** What is to be done with a class that is {@link #know known}. */
  Plan of(String name, boolean ofJdk, ClassReader reader) {
    GrowthType type = ofJdk ? type(name) : null;
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
    LibraryType library = catalogue.library(name);
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

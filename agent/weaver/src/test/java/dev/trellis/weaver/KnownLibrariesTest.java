package dev.trellis.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownLibrariesTest {

  @ParameterizedTest
  @CsvSource({
    "com.carrotsearch.hppc.IntArrayList, hppc",
    "com.google.common.collect.CompactHashMap, guava",
    "io.netty.buffer.UnpooledHeapByteBuf, netty",
    "it.unimi.dsi.fastutil.ints.IntArrayList, fastutil",
    "kotlin.collections.ArrayDeque, kotlin-stdlib",
    "org.eclipse.collections.impl.list.mutable.FastList, eclipse-collections",
    "scala.collection.mutable.ArrayBuffer, scala-library",
  })
  void a_class_is_found_in_the_catalogue_of_its_library(String name, String library) {
    LibraryType type = Catalogues.running().library(name);

    assertThat(type.library()).startsWith(library + " ");
    assertThat(type.leftOut()).isNull();
  }

  @Test
  void every_type_is_found_by_what_its_names_begin_with() {
    assertThat(KnownLibraries.all())
        .filteredOn(type -> type.leftOut() == null)
        .isNotEmpty()
        .allSatisfy(
            type -> {
              assertThat(KnownLibraries.of(type.pattern().text())).contains(type);
              assertThat(type.stores()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @CsvSource({"acme.List", "com.google.commons.List", "java.util.ArrayList"})
  void a_class_of_no_library_is_in_none(String name) {
    assertThat(KnownLibraries.of(name)).isEmpty();
    assertThat(Catalogues.running().library(name)).isNull();
  }

  @Test
  void the_users_own_rules_come_before_those_that_come_with_trellis() {
    String name = "io.netty.buffer.UnpooledHeapByteBuf";
    Catalogue own = Catalogues.ofLibraries("library mine 1\ntype io.netty.** table\nstores mine\n");

    assertThat(own.library(name).library()).isEqualTo("mine 1");
    assertThat(own.library(name).stores()).isEqualTo(List.of(mine()));
    assertThat(own.library("scala.collection.mutable.ArrayBuffer").library())
        .startsWith("scala-library ");
  }

  private static FieldStores mine() {
    FieldStores found = FieldStores.found("mine");
    return new FieldStores(
        found.field(),
        StorageKind.TABLE,
        found.adopting(),
        found.lengths(),
        found.first(),
        found.through(),
        found.at(),
        found.parameter(),
        found.held());
  }
}

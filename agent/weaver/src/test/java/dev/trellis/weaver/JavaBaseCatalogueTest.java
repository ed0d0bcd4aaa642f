package dev.trellis.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue of java.base against what each JDK at hand really holds. */
class JavaBaseCatalogueTest {

  static Stream<JavaBase> jdks() throws IOException {
    return JavaBase.verified();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void every_row_is_in_the_class_and_every_allocation_is_in_a_row(JavaBase jdk) {
    Catalogue catalogue = Catalogue.ofJavaBase(jdk.release());
    Weaver weaver = Weavers.arrays(catalogue);
    int rows = 0;
    for (GrowthType type : catalogue.types()) {
      if (type.kind() == StorageKind.NODE) {
        assertThat(weaver.knows(type.name(), true)).as(type.name()).isFalse();
      } else {
        byte[] woven = weaver.weave(type.name(), true, jdk.classFile(type.internalName()));
        assertThat(woven).as(type.name()).isNotNull();
        rows += (int) type.rows().stream().filter(Weavers.ARRAYS::weave).count();
      }
    }

    assertAllWoven(weaver);
    assertThat(weaver.coverage()).hasSize(rows);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void with_nodes_every_instance_of_a_nested_class_is_a_node_or_named_as_none(JavaBase jdk) {
    Catalogue catalogue = Catalogue.ofJavaBase(jdk.release());
    Ids ids = Ids.endless();
    Weaver weaver = new Weaver(catalogue, Weavers.EVERYTHING, ids);
    int rows = 0;
    for (GrowthType type : catalogue.types()) {
      byte[] woven = weaver.weave(type.name(), true, jdk.classFile(type.internalName()));
      assertThat(woven).as(type.name()).isNotNull();
      rows += (int) type.rows().stream().filter(Weavers.EVERYTHING::weave).count();
    }

    assertAllWoven(weaver);
    long nodes = ids.given().stream().filter(row -> row.action() == Action.NODE).count();
    assertThat(nodes).isPositive();
    assertThat(ids.given()).hasSize(rows + (int) nodes);
    assertThat(weaver.coverage()).hasSize(rows + (int) nodes);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void every_allocation_that_is_skipped_and_every_guarded_method_is_in_the_class(JavaBase jdk) {
    for (GrowthType type : Catalogue.ofJavaBase(jdk.release()).types()) {
      Set<String> places = Places.in(jdk.classFile(type.internalName()));

      assertThat(places).as(type.name()).containsAll(type.skips().keySet());
      for (String guarded : type.guards()) {
        assertThat(places)
            .as(type.name())
            .anyMatch(place -> place.endsWith(" " + Points.CALL + guarded + "#1"));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void every_class_that_is_named_as_a_node_or_as_none_is_made_in_the_class(JavaBase jdk) {
    for (GrowthType type : Catalogue.ofJavaBase(jdk.release()).types()) {
      Set<String> named = new HashSet<>(type.others().keySet());
      named.addAll(type.nodes());
      Set<String> places = Places.in(jdk.classFile(type.internalName()));

      for (String made : named) {
        assertThat(places)
            .as(type.name())
            .anyMatch(place -> place.endsWith(" " + Points.NODE + made + "#1"));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void every_type_says_that_it_was_checked_against_the_release(JavaBase jdk) {
    assertThat(Catalogue.ofJavaBase(jdk.release()).types())
        .allSatisfy(type -> assertThat(type.releases().cover(jdk.release())).isTrue());
  }

  @Test
  void the_running_jdk_hands_out_the_class_files_that_its_image_holds() throws IOException {
    for (GrowthType type : Catalogues.running().types()) {
      String resource = type.internalName() + ".class";
      try (InputStream in = ClassLoader.getSystemResourceAsStream(resource)) {
        assertThat(in.readAllBytes()).isEqualTo(JavaBase.running().classFile(type.internalName()));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void no_class_and_no_place_is_named_twice(JavaBase jdk) {
    Set<String> names = new HashSet<>();
    for (GrowthType type : Catalogue.ofJavaBase(jdk.release()).types()) {
      assertThat(names.add(type.name())).as(type.name()).isTrue();
      Set<String> places = new HashSet<>(type.skips().keySet());
      for (GrowthRow row : type.rows()) {
        assertThat(places.add(row.place())).as(row.site()).isTrue();
      }
    }
  }

  private static void assertAllWoven(Weaver weaver) {
    assertThat(weaver.failures()).isEmpty();
    assertThat(weaver.coverage())
        .allSatisfy(line -> assertThat(line.status()).isEqualTo(SiteStatus.WOVEN));
  }
}

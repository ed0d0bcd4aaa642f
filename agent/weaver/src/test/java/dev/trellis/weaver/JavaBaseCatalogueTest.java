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

  private final Catalogue catalogue = Catalogue.ofJavaBase();

  static Stream<JavaBase> jdks() throws IOException {
    return JavaBase.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void every_row_is_in_the_class_and_every_allocation_is_in_a_row(JavaBase jdk) {
    Weaver weaver = new Weaver(catalogue, true);
    for (GrowthType type : catalogue.types()) {
      assertThat(weaver.weave(type.internalName(), jdk.classFile(type.internalName()))).isNotNull();
    }

    assertThat(weaver.failures()).isEmpty();
    assertThat(weaver.coverage())
        .hasSize(catalogue.siteCount())
        .allSatisfy(line -> assertThat(line.status()).isEqualTo(SiteStatus.WOVEN));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void every_allocation_that_is_skipped_is_in_the_class(JavaBase jdk) {
    for (GrowthType type : catalogue.types()) {
      Census census = Census.of(jdk.classFile(type.internalName()), type);

      assertThat(type.skips().keySet())
          .allSatisfy(place -> assertThat(present(census, place)).isTrue());
    }
  }

  @Test
  void the_running_jdk_hands_out_the_class_files_that_its_image_holds() throws IOException {
    for (GrowthType type : catalogue.types()) {
      String resource = type.internalName() + ".class";
      try (InputStream in = ClassLoader.getSystemResourceAsStream(resource)) {
        assertThat(in.readAllBytes()).isEqualTo(JavaBase.running().classFile(type.internalName()));
      }
    }
  }

  @Test
  void ids_go_from_1_to_the_count_without_a_gap() {
    assertThat(catalogue.types().stream().flatMap(type -> type.rows().stream()).map(GrowthRow::id))
        .containsExactlyElementsOf(
            Stream.iterate(1, id -> id + 1).limit(catalogue.siteCount()).toList());
  }

  @Test
  void no_place_is_named_twice() {
    for (GrowthType type : catalogue.types()) {
      Set<String> places = new HashSet<>(type.skips().keySet());
      for (GrowthRow row : type.rows()) {
        assertThat(places.add(GrowthType.place(row.method(), row.point()))).as(row.site()).isTrue();
      }
    }
  }

  private static boolean present(Census census, String place) {
    int space = place.lastIndexOf(' ');
    return census.holds(
        new GrowthRow(
            0,
            "",
            place.substring(0, space),
            place.substring(space + 1),
            Action.CREATED,
            java.util.List.of(),
            "STRONG",
            false));
  }
}

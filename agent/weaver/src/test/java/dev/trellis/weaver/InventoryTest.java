package dev.trellis.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever grows in java.base is in its catalogue, or left out by name and for a reason. */
class InventoryTest {

  static Stream<JavaBase> jdks() throws IOException {
    return JavaBase.verified();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void every_class_that_grows_is_catalogued_or_left_out(JavaBase jdk) {
    Catalogue catalogue = Catalogue.ofJavaBase(jdk.release());
    Set<String> types =
        catalogue.types().stream().map(GrowthType::name).collect(Collectors.toSet());
    List<String> unheardOf = new ArrayList<>();
    Set<String> growing = growing(jdk);
    for (String name : growing) {
      boolean leftOut = catalogue.leftOut().stream().anyMatch(left -> left.pattern().matches(name));
      if (types.contains(name) == leftOut) {
        unheardOf.add(name + (leftOut ? " is both" : ""));
      }
    }

    assertThat(growing).hasSizeGreaterThan(50);
    assertThat(unheardOf).isEmpty();
  }

  @Test
  void every_line_that_leaves_something_out_names_something_that_grows() throws IOException {
    Set<String> growing = new TreeSet<>();
    Set<Integer> releases = new TreeSet<>();
    for (JavaBase jdk : JavaBase.verified().toList()) {
      growing.addAll(growing(jdk));
      releases.add(jdk.release());
    }
    List<LeftOut> leftOut = Catalogues.running().leftOut();
    List<LeftOut> stale =
        leftOut.stream()
            .filter(left -> growing.stream().noneMatch(left.pattern()::matches))
            .toList();

    // A class may be in one release alone, which may not be at hand.
    int missing = 3 - releases.size();
    assertThat(stale).hasSizeLessThanOrEqualTo(missing * leftOut.size() / 10);
    assertThat(leftOut).isNotEmpty();
  }

  /** So what the search for the idiom may miss in a program's classes is known, too. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void what_is_catalogued_shows_the_idiom_but_for_these(JavaBase jdk) {
    Set<String> growing = growing(jdk);
    assertThat(
            Catalogue.ofJavaBase(jdk.release()).types().stream()
                .filter(type -> type.kind() != StorageKind.NODE)
                .map(GrowthType::name)
                .filter(name -> !growing.contains(name)))
        .containsExactlyInAnyOrderElementsOf(withoutTheIdiom(jdk.release()));
  }

  private static Set<String> withoutTheIdiom(int release) {
    Set<String> names = new TreeSet<>();
    // Of one length for ever: made in a constructor, a copy or readObject
    names.add("java.util.EnumMap");
    names.add("java.util.concurrent.ArrayBlockingQueue");
    // Grows by compare-and-set on its field
    names.add("java.io.BufferedInputStream");
    // Made by a method of its own that is not handed the old one
    names.add("java.util.WeakHashMap");
    // Stored by a setter, which is handed the new one
    names.add("java.util.concurrent.CopyOnWriteArrayList");
    if (release < 21) {
      names.add("java.io.BufferedOutputStream");
      names.add("java.io.BufferedWriter");
    }
    if (release >= 25) {
      names.add("java.util.concurrent.ForkJoinPool$WorkQueue");
    }
    return names;
  }

  private static Set<String> growing(JavaBase jdk) {
    Set<String> names = new TreeSet<>();
    for (String internalName : jdk.classes()) {
      if (!GrowthIdiom.fields(jdk.classFile(internalName)).isEmpty()) {
        names.add(internalName.replace('/', '.'));
      }
    }
    return names;
  }
}

package dev.trellis.weaver;

import static dev.trellis.weaver.Weavers.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.weaver.subjects.Chain;
import dev.trellis.weaver.subjects.Idioms;
import dev.trellis.weaver.subjects.Shapes;
import dev.trellis.weaver.subjects.Sharing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Classes whose sites are not named one by one: of libraries, and where the user has us search. */
class FoundSitesTest {

  private static final String SHARING = Sharing.class.getName();
  private static final String OF_SHARING = "library acme 1\ntype " + SHARING + " array\n";

  @Test
  void a_class_of_a_library_is_woven_wherever_it_is_loaded_but_by_the_boot_loader() {
    Weaver weaver = Weavers.arrays(Catalogues.ofLibraries(OF_SHARING + "stores array\n"));

    assertThat(weaver.knows(SHARING, true)).isFalse();
    assertThat(weaver.knows(SHARING, false)).isTrue();
    assertThat(weaver.coverage()).isEmpty();
    assertThat(weave(weaver, Sharing.class)).isNotNull();
    assertThat(weaver.wovenClasses()).containsExactly(SHARING);
    assertThat(lines(weaver, SiteStatus.WOVEN))
        .hasSize(10)
        .contains(SHARING + ".grow(I)V put:array#1 ARRAY NEVER_DENIED");
  }

  @Test
  void the_first_line_that_fits_a_class_decides() {
    String left = "leave " + SHARING + " why\ntype dev.trellis.** array\nstores array\n";
    Weaver weaver = Weavers.arrays(Catalogues.ofLibraries("library acme 1\n" + left));

    assertThat(weaver.knows(SHARING, false)).isFalse();
    assertThat(weaver.knows(Shapes.class.getName(), false)).isTrue();
  }

  @Test
  void a_class_that_has_lost_its_field_is_absent() {
    Weaver weaver = Weavers.arrays(Catalogues.ofLibraries(OF_SHARING + "stores renamed\n"));

    assertThat(weave(weaver, Sharing.class)).isNull();

    assertThat(lines(weaver, SiteStatus.ABSENT))
        .containsExactly(SHARING + ".* put:renamed#1 ARRAY NEVER_DENIED");
  }

  @Test
  void a_class_that_is_searched_is_woven_where_its_arrays_grow() {
    WeaverOptions searched =
        new WeaverOptions(false, false, List.of(new ClassPattern("dev.trellis.weaver.subjects.*")));
    Weaver weaver = new Weaver(Catalogues.running(), searched, Ids.endless());

    assertThat(weaver.knows(Idioms.class.getName(), true)).isFalse();
    assertThat(weaver.knows(Idioms.class.getName(), false)).isTrue();
    assertThat(HookedMethods.in(weave(weaver, Idioms.class)))
        .contains("grow(I)V", "growAndReturn(I)[I", "growAndUse(I)I", "growByHand(I)V")
        .doesNotContain("wrap([I)V", "growShared(I)V", "keep([I)V");
    assertThat(weave(weaver, Chain.class)).isNull();
    assertThat(weaver.failures()).isEmpty();
  }

  @Test
  void without_an_id_the_class_stays_as_it_is_and_says_why() {
    Catalogue catalogue = Catalogues.ofLibraries(OF_SHARING + "stores array\n");
    Weaver weaver = new Weaver(catalogue, Weavers.ARRAYS, Ids.room(9));

    assertThat(weave(weaver, Sharing.class)).isNull();

    assertThat(weaver.wovenClasses()).isEmpty();
    assertThat(weaver.failures())
        .containsExactly(
            SHARING
                + " could not be woven: java.lang.IllegalStateException: there are no more site"
                + " ids");
    assertThat(lines(weaver, SiteStatus.FAILED))
        .containsExactly(SHARING + " ALLOCATION NEVER_DENIED");
  }

  @Test
  void without_an_id_for_a_node_its_class_has_failed() {
    Weaver weaver =
        new Weaver(chain("nodes $Link\nother $View a view"), Weavers.EVERYTHING, Ids.room(0));

    assertThat(weaveOfJdk(weaver)).isNull();

    assertThat(lines(weaver, SiteStatus.FAILED))
        .containsExactly(Chain.class.getName() + " ALLOCATION NEVER_DENIED");
  }

  @Test
  void a_nested_class_that_is_neither_a_node_nor_said_to_be_none_is_unknown() {
    Weaver weaver = Weavers.everything(chain("nodes $Link"));

    assertThat(weaveOfJdk(weaver)).isNotNull();

    assertThat(lines(weaver, SiteStatus.UNKNOWN))
        .containsExactly(
            Chain.class.getName()
                + ".view()Ljava/lang/Object; node:dev/trellis/weaver/subjects/Chain$View#1"
                + " ALLOCATION NEVER_DENIED");
    assertThat(lines(weaver, SiteStatus.WOVEN))
        .hasSize(3)
        .contains(
            Chain.class.getName()
                + ".add(Ljava/lang/Object;)V node:dev/trellis/weaver/subjects/Chain$Link#1"
                + " NODE NEVER_DENIED");
  }

  @Test
  void a_single_place_of_a_node_can_be_skipped() {
    Weaver weaver =
        Weavers.everything(
            chain(
                "nodes $Link\nother $View a view\n"
                    + "skip add(Ljava/lang/Object;)V"
                    + " node:dev/trellis/weaver/subjects/Chain$Link#1 why"));

    assertThat(HookedMethods.in(weaveOfJdk(weaver))).containsExactly("addTwo(Ljava/lang/Object;)V");
    assertThat(lines(weaver, SiteStatus.UNKNOWN)).isEmpty();
  }

  @Test
  void nodes_are_left_alone_unless_they_are_asked_for() {
    Weaver weaver = Weavers.arrays(chain("nodes $Link"));

    assertThat(weaver.knows(Chain.class.getName(), true)).isFalse();
    assertThat(weaver.coverage()).isEmpty();
  }

  private static Catalogue chain(String rows) {
    return Catalogues.read("type " + Chain.class.getName() + " nodes - 17-25\n" + rows + "\n");
  }

  private static byte[] weaveOfJdk(Weaver weaver) {
    String name = Chain.class.getName();
    return weaver.weave(name, true, Stage.bytes(name.replace('.', '/')));
  }

  private static byte[] weave(Weaver weaver, Class<?> type) {
    return weaver.weave(type.getName(), false, Stage.bytes(type.getName().replace('.', '/')));
  }
}

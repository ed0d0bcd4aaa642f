package dev.trellis.weaver;

import static dev.trellis.weaver.Weavers.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WeaverTest {

  private static final String LIST = "java.util.ArrayList";
  private static final String MAP = "java.util.HashMap";

  @Test
  void an_allocation_without_a_row_is_unknown_and_the_rest_is_woven() {
    String line = "site clone()Ljava/lang/Object; copyOf#1 created STRONG";
    Weaver weaver = Weavers.arrays(Catalogues.without(line));

    byte[] woven = Weavers.weave(weaver, LIST);

    assertThat(lines(weaver, SiteStatus.UNKNOWN))
        .containsExactly(
            "java.util.ArrayList.clone()Ljava/lang/Object; copyOf#1 ALLOCATION NEVER_DENIED");
    assertThat(lines(weaver, SiteStatus.WOVEN)).hasSize(8);
    assertThat(HookedMethods.in(woven))
        .containsExactlyInAnyOrder(
            "<init>(I)V",
            "<init>(Ljava/util/Collection;)V",
            "trimToSize()V",
            "grow(I)[Ljava/lang/Object;",
            "readObject(Ljava/io/ObjectInputStream;)V");
    assertThat(weaver.failures()).isEmpty();
  }

  @Test
  void an_allocation_whose_skip_is_missing_is_unknown() {
    Weaver weaver =
        Weavers.arrays(Catalogues.without("skip nBits(I)[J new#1 marks of a bulk removal"));

    Weavers.weave(weaver, LIST);
    Weavers.weave(weaver, "java.util.ArrayDeque");

    assertThat(lines(weaver, SiteStatus.UNKNOWN))
        .containsExactly(
            "java.util.ArrayDeque.nBits(I)[J new#1 ALLOCATION NEVER_DENIED",
            "java.util.ArrayList.nBits(I)[J new#1 ALLOCATION NEVER_DENIED");
  }

  @Test
  void a_guarded_call_without_a_row_is_unknown() {
    Weaver weaver =
        Weavers.arrays(
            Catalogues.without(
                "ask putMapEntries(Ljava/util/Map;Z)V call:resize#1"
                    + " askTable:table,threshold STRONG"));

    Weavers.weave(weaver, MAP);

    assertThat(lines(weaver, SiteStatus.UNKNOWN))
        .containsExactly(
            "java.util.HashMap.putMapEntries(Ljava/util/Map;Z)V call:resize#1"
                + " ALLOCATION NEVER_DENIED");
  }

  @Test
  void a_row_without_its_instruction_is_absent_and_the_rest_is_woven() {
    Weaver weaver = Weavers.arrays(Catalogues.with(LIST, "site grow(I)V copyOf#7 created STRONG"));

    assertThat(Weavers.weave(weaver, LIST)).isNotNull();

    assertThat(lines(weaver, SiteStatus.ABSENT))
        .containsExactly("java.util.ArrayList.grow(I)V copyOf#7 ARRAY STRONG");
    assertThat(lines(weaver, SiteStatus.WOVEN)).hasSize(9);
    assertThat(lines(weaver, SiteStatus.UNKNOWN)).isEmpty();
  }

  @Test
  void a_class_that_was_not_handed_over_is_not_loaded() {
    Catalogue catalogue = Catalogues.running();
    Weaver weaver = Weavers.everything(catalogue);

    assertThat(lines(weaver, SiteStatus.NOT_LOADED))
        .hasSize(
            (int)
                catalogue.types().stream()
                    .flatMap(type -> type.rows().stream())
                    .filter(Weavers.EVERYTHING::weave)
                    .count());
    assertThat(weaver.coverage())
        .allSatisfy(line -> assertThat(line.status()).isEqualTo(SiteStatus.NOT_LOADED));
    assertThat(weaver.wovenClasses()).isEmpty();
  }

  @Test
  void questions_are_neither_woven_nor_listed_where_nobody_may_deny() {
    Weaver weaver = new Weaver(Catalogues.running(), Weavers.UNASKED, Ids.endless());

    byte[] woven = Weavers.weave(weaver, MAP);

    assertThat(weaver.coverage()).extracting(SiteCoverage::kind).doesNotContain("ASK");
    assertThat(HookedMethods.in(woven))
        .containsExactlyInAnyOrder(
            "resize()[Ljava/util/HashMap$Node;", "readObject(Ljava/io/ObjectInputStream;)V");
  }

  @Test
  void a_class_that_the_catalogue_does_not_have_stays_as_it_is() {
    Weaver weaver = Weavers.arrays(Catalogues.running());

    assertThat(weaver.knows("java.lang.Object", true)).isFalse();
    assertThat(weaver.knows(LIST, true)).isTrue();
    assertThat(weaver.weave("java.lang.Object", true, new byte[0])).isNull();
    assertThat(weaver.failures()).isEmpty();
  }

  @Test
  void a_class_of_the_catalogue_is_meant_only_if_the_boot_loader_has_it() {
    Weaver weaver = Weavers.arrays(Catalogues.running());

    assertThat(weaver.knows(LIST, false)).isFalse();
    assertThat(weaver.weave(LIST, false, new byte[0])).isNull();
    assertThat(weaver.failures()).isEmpty();
  }

  @Test
  void a_class_file_that_cannot_be_parsed_has_failed_and_says_so_in_a_line() {
    Weaver weaver = Weavers.arrays(Catalogues.running());

    assertThat(weaver.weave(LIST, true, new byte[] {1, 2, 3})).isNull();

    assertThat(weaver.failures())
        .singleElement()
        .asString()
        .startsWith("java.util.ArrayList could not be woven: java.lang.")
        .doesNotContain("\n");
    assertThat(lines(weaver, SiteStatus.FAILED)).hasSize(9);
  }

  @Test
  void a_class_that_fails_once_and_is_woven_later_is_woven() {
    Weaver weaver = Weavers.arrays(Catalogues.running());
    weaver.weave(LIST, true, new byte[0]);

    assertThat(Weavers.weave(weaver, LIST)).isNotNull();

    assertThat(weaver.failures()).isEmpty();
    assertThat(weaver.wovenClasses()).containsExactly(LIST);
    assertThat(lines(weaver, SiteStatus.WOVEN)).hasSize(9);
  }

  @Test
  void a_class_that_the_jvm_did_not_take_has_failed() {
    Weaver weaver = Weavers.arrays(Catalogues.running());
    Weavers.weave(weaver, LIST);

    weaver.failed(LIST, "java.lang.VerifyError: bad");

    assertThat(weaver.failures())
        .containsExactly("java.util.ArrayList could not be woven: java.lang.VerifyError: bad");
    assertThat(lines(weaver, SiteStatus.WOVEN)).isEmpty();
    assertThat(lines(weaver, SiteStatus.FAILED)).hasSize(9);
  }

  @Test
  void each_row_gets_its_id_when_its_class_is_woven_and_keeps_room_for_its_shapes() {
    Ids ids = Ids.endless();
    Catalogue catalogue = Catalogues.running();
    Weaver weaver = new Weaver(catalogue, Weavers.ARRAYS, ids);
    assertThat(ids.given()).isEmpty();

    Weavers.weave(weaver, "java.util.stream.SpinedBuffer$OfPrimitive");

    int next = 1;
    for (GrowthRow row : ids.given()) {
      assertThat(row.id()).isEqualTo(next);
      next += row.shapes().size();
    }
    assertThat(next - 1).isGreaterThan(ids.given().size());
    assertThat(catalogue.types())
        .flatExtracting(GrowthType::rows)
        .extracting(GrowthRow::id)
        .containsOnly(0);
  }

  @Test
  void a_class_that_is_woven_again_is_asked_for_again_and_listed_once() {
    Ids ids = Ids.endless();
    Weaver weaver = new Weaver(Catalogues.running(), Weavers.ARRAYS, ids);
    Weavers.weave(weaver, LIST);
    List<GrowthRow> first = ids.given().stream().map(row -> row.withId(0)).toList();

    Weavers.weave(weaver, LIST);

    assertThat(first).hasSize(9);
    assertThat(ids.given().subList(9, ids.given().size()))
        .extracting(row -> row.withId(0))
        .containsExactlyElementsOf(first);
    assertThat(lines(weaver, SiteStatus.WOVEN)).hasSize(9);
  }

  @Test
  void what_was_missed_for_another_reason_is_a_gap() {
    Weaver weaver = Weavers.arrays(Catalogues.running());

    weaver.missed("attached late");

    assertThat(weaver.gaps()).isEqualTo(List.of("attached late"));
  }
}

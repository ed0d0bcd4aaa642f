package dev.trellis.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WeaverTest {

  private static final String LIST = "java/util/ArrayList";
  private static final byte[] LIST_FILE = JavaBase.running().classFile(LIST);

  @Test
  void an_allocation_without_a_row_is_unknown_and_the_rest_is_woven() {
    Weaver weaver =
        new Weaver(
            Catalogues.without("site clone()Ljava/lang/Object; copyOf#1 created STRONG"), true);

    byte[] woven = weaver.weave(LIST, LIST_FILE);

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
        new Weaver(Catalogues.without("skip nBits(I)[J new#1 marks of a bulk removal"), true);

    weaver.weave(LIST, LIST_FILE);
    weaver.weave("java/util/ArrayDeque", JavaBase.running().classFile("java/util/ArrayDeque"));

    assertThat(lines(weaver, SiteStatus.UNKNOWN))
        .containsExactly(
            "java.util.ArrayList.nBits(I)[J new#1 ALLOCATION NEVER_DENIED",
            "java.util.ArrayDeque.nBits(I)[J new#1 ALLOCATION NEVER_DENIED");
  }

  @Test
  void a_guarded_call_without_a_row_is_unknown() {
    Weaver weaver =
        new Weaver(
            Catalogues.without(
                "ask putMapEntries(Ljava/util/Map;Z)V call:resize#1"
                    + " askTable:table,threshold STRONG"),
            true);

    weaver.weave("java/util/HashMap", JavaBase.running().classFile("java/util/HashMap"));

    assertThat(lines(weaver, SiteStatus.UNKNOWN))
        .containsExactly(
            "java.util.HashMap.putMapEntries(Ljava/util/Map;Z)V call:resize#1"
                + " ALLOCATION NEVER_DENIED");
  }

  @Test
  void a_row_without_its_instruction_is_absent_and_the_rest_is_woven() {
    Weaver weaver =
        new Weaver(
            Catalogues.with("java.util.ArrayList", "site grow(I)V copyOf#7 created STRONG"), true);

    assertThat(weaver.weave(LIST, LIST_FILE)).isNotNull();

    assertThat(lines(weaver, SiteStatus.ABSENT))
        .containsExactly("java.util.ArrayList.grow(I)V copyOf#7 ARRAY STRONG");
    assertThat(lines(weaver, SiteStatus.WOVEN)).hasSize(9);
    assertThat(lines(weaver, SiteStatus.UNKNOWN)).isEmpty();
  }

  @Test
  void a_class_that_was_not_handed_over_is_not_loaded() {
    Weaver weaver = new Weaver(Catalogue.ofJavaBase(), true);

    assertThat(lines(weaver, SiteStatus.NOT_LOADED)).hasSize(Catalogue.ofJavaBase().siteCount());
  }

  @Test
  void questions_are_neither_woven_nor_listed_where_nobody_may_deny() {
    Weaver weaver = new Weaver(Catalogue.ofJavaBase(), false);
    String map = "java/util/HashMap";

    byte[] woven = weaver.weave(map, JavaBase.running().classFile(map));

    assertThat(weaver.coverage()).extracting(SiteCoverage::kind).doesNotContain("ASK");
    assertThat(HookedMethods.in(woven))
        .containsExactlyInAnyOrder(
            "resize()[Ljava/util/HashMap$Node;", "readObject(Ljava/io/ObjectInputStream;)V");
  }

  @Test
  void a_class_that_the_catalogue_does_not_have_stays_as_it_is() {
    Weaver weaver = new Weaver(Catalogue.ofJavaBase(), true);

    assertThat(weaver.knows("java/lang/Object")).isFalse();
    assertThat(weaver.knows(LIST)).isTrue();
    assertThat(weaver.weave("java/lang/Object", new byte[0])).isNull();
  }

  @Test
  void a_class_file_that_cannot_be_parsed_has_failed_and_says_so_in_a_line() {
    Weaver weaver = new Weaver(Catalogue.ofJavaBase(), true);

    assertThat(weaver.weave(LIST, new byte[] {1, 2, 3})).isNull();

    assertThat(weaver.failures())
        .singleElement()
        .asString()
        .startsWith("java.util.ArrayList could not be woven: java.lang.")
        .doesNotContain("\n");
    assertThat(lines(weaver, SiteStatus.FAILED)).hasSize(9);
  }

  @Test
  void a_class_that_fails_once_and_is_woven_later_is_woven() {
    Weaver weaver = new Weaver(Catalogue.ofJavaBase(), true);
    weaver.weave(LIST, new byte[0]);

    assertThat(weaver.weave(LIST, LIST_FILE)).isNotNull();

    assertThat(weaver.failures()).isEmpty();
    assertThat(lines(weaver, SiteStatus.WOVEN)).hasSize(9);
  }

  @Test
  void a_class_that_the_jvm_did_not_take_has_failed() {
    Weaver weaver = new Weaver(Catalogue.ofJavaBase(), true);
    weaver.weave(LIST, LIST_FILE);

    weaver.failed(Catalogue.ofJavaBase().types().get(0), "java.lang.VerifyError: bad");

    assertThat(weaver.failures())
        .containsExactly("java.util.ArrayList could not be woven: java.lang.VerifyError: bad");
    assertThat(lines(weaver, SiteStatus.WOVEN)).isEmpty();
  }

  private static List<String> lines(Weaver weaver, SiteStatus status) {
    Stream<SiteCoverage> lines = weaver.coverage().stream();
    return lines
        .filter(line -> line.status() == status)
        .map(line -> line.site() + " " + line.kind() + " " + line.denialClass())
        .toList();
  }
}

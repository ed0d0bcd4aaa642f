package dev.trellis.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueReaderTest {

  private static final String TYPE = "type acme.List array [Ljava/lang/Object; 17-25\n";

  @Test
  void a_type_has_its_rows_guards_and_skips() throws IOException {
    Catalogue catalogue =
        read(
            """
            # a comment

            type acme.Map table [Lacme/Node; 17-21
            guard resize
            site resize()V new#1 returned:1 NEVER_DENIED
            ask put(I)V call:resize#1 askTable:table,threshold INSERTED
            skip toArray()[I new#1 handed to the caller
            """);

    GrowthType type = catalogue.types().get(0);
    assertThat(catalogue.types()).hasSize(1);
    assertThat(type.name()).isEqualTo("acme.Map");
    assertThat(type.internalName()).isEqualTo("acme/Map");
    assertThat(type.hashTable()).isTrue();
    assertThat(type.storage()).isEqualTo("[Lacme/Node;");
    assertThat(type.firstRelease()).isEqualTo(17);
    assertThat(type.lastRelease()).isEqualTo(21);
    assertThat(type.guards()).isEqualTo(Set.of("resize"));
    assertThat(type.skips()).isEqualTo(Map.of("toArray()[I new#1", "handed to the caller"));
    assertThat(type.rows())
        .containsExactly(
            new GrowthRow(
                1,
                "acme.Map",
                "resize()V",
                "new#1",
                Action.RETURNED,
                List.of("1"),
                "NEVER_DENIED",
                false),
            new GrowthRow(
                2,
                "acme.Map",
                "put(I)V",
                "call:resize#1",
                Action.ASK_TABLE,
                List.of("table", "threshold"),
                "INSERTED",
                true));
  }

  @Test
  void ids_count_on_from_type_to_type() throws IOException {
    Catalogue catalogue =
        read(
            TYPE
                + "site a()V new#1 created STRONG\n"
                + "type acme.Deque array [Ljava/lang/Object; 17-25\n"
                + "site b()V new#1 created STRONG\n"
                + "ask c()V entry askRing:a,b,c STRONG\n");

    assertThat(catalogue.siteCount()).isEqualTo(3);
    assertThat(catalogue.types().get(1).rows()).extracting(GrowthRow::id).containsExactly(2, 3);
  }

  @Test
  void a_row_says_what_kind_of_site_it_is_and_whether_it_may_be_denied() throws IOException {
    Catalogue catalogue =
        read(
            TYPE
                + "site a()V new#1 created STRONG\n"
                + "site a()V put:data#1 adopted STRONG\n"
                + "site a()V empty:EMPTY#1 abandoned:data NEVER_DENIED\n"
                + "site a()V copyOf#1 replaced STRONG\n"
                + "site a()V copyOf#2 replaced:EMPTY STRONG\n"
                + "site b()V new#1 returned:1 NEVER_DENIED\n"
                + "site c()V copyOf#1 resized:2,data NEVER_DENIED\n"
                + "ask d()V call:c#1 askRoom:data STRONG\n");

    assertThat(catalogue.types().get(0).rows())
        .extracting(row -> row.site() + " " + row.kind() + " " + row.decides())
        .containsExactly(
            "acme.List.a()V new#1 ARRAY true",
            "acme.List.a()V put:data#1 ADOPTION true",
            "acme.List.a()V empty:EMPTY#1 ABANDONMENT true",
            "acme.List.a()V copyOf#1 ARRAY true",
            "acme.List.a()V copyOf#2 ARRAY true",
            "acme.List.b()V new#1 TABLE false",
            "acme.List.c()V copyOf#1 ARRAY false",
            "acme.List.d()V call:c#1 ASK false");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sites a()V new#1 created STRONG"
            + "|list:2: found \"sites\", accepted: type, guard, site, ask or skip",
        "type acme.Map|list:2: found the end of the line, accepted: array or table",
        "type acme.Map tree [I 17-25|list:2: found \"tree\", accepted: array or table",
        "type|list:2: found the end of the line, accepted: a class name",
        "type acme.Map table|list:2: found the end of the line, accepted: a descriptor",
        "type acme.Map table [I"
            + "|list:2: found the end of the line, accepted: releases such as 17-25",
        "type acme.Map table [I 17|list:2: found \"17\", accepted: releases such as 17-25",
        "type acme.Map table [I a-b|list:2: found \"a-b\", accepted: releases such as 17-25",
        "type acme.Map table [I 17-25 more|list:2: found \"more\", accepted: the end of the line",
        "guard|list:2: found the end of the line, accepted: a method's name",
        "guard resize grow|list:2: found \"grow\", accepted: the end of the line",
        "site|list:2: found the end of the line, accepted: a method",
        "site a()V|list:2: found the end of the line, accepted: an instruction",
        "site a()V new#1|list:2: found the end of the line, accepted: an action",
        "site a()V new#1 created|list:2: found the end of the line, accepted: a denial class",
        "site a()V new#1 created WEAK"
            + "|list:2: found \"WEAK\", accepted: STRONG, INSERTED or NEVER_DENIED",
        "site a()V new#1 created STRONG x|list:2: found \"x\", accepted: the end of the line",
        "site a()V new#1 made STRONG"
            + "|list:2: found \"made\", accepted: created, replaced, adopted, abandoned, returned,"
            + " resized, askTable, askRing, askRoom",
        "site a()V new#1 created:x STRONG"
            + "|list:2: found 1 arguments, accepted: as many as created takes",
        "site a()V copyOf#1 replaced:x,y STRONG"
            + "|list:2: found 2 arguments, accepted: as many as replaced takes",
        "ask a()V entry askRing:x,y STRONG"
            + "|list:2: found 2 arguments, accepted: as many as askRing takes",
        "skip a()V new#1|list:2: found the end of the line, accepted: a reason",
      })
  void a_line_that_is_wrong_is_refused_with_its_number(String line, String message) {
    assertThat(refusal(TYPE + line)).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource({"guard a", "site a()V new#1 created STRONG", "skip a()V new#1 why"})
  void a_row_before_any_type_is_refused(String line) {
    assertThat(refusal("# comment\n\n" + line))
        .isEqualTo("list:3: found a row before any type, accepted: type first");
  }

  private static Catalogue read(String text) throws IOException {
    return CatalogueReader.read("list", new StringReader(text));
  }

  private static String refusal(String text) {
    IllegalArgumentException refusal =
        catchThrowableOfType(IllegalArgumentException.class, () -> read(text));
    return refusal == null ? "nothing was refused" : refusal.getMessage();
  }
}

package dev.trellis.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueReaderTest {

  private static final String RELEASES =
      """
      type acme.List array [Ljava/lang/Object; 17-25
      site@17 a()V new#1 created STRONG
      site@17-21 b()V new#1 created STRONG
      site@21-25 d()V new#1 created STRONG
      nodes@17-21 $A
      nodes@21-25 $B
      skip@17-21 c()V new#1 why
      skip@25 c()V new#2 why
      """;

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
            nodes $Node,acme.Other
            other $Keys,$Values just  views
            """);

    GrowthType type = catalogue.types().get(0);
    assertThat(catalogue.types()).hasSize(1);
    assertThat(catalogue.release()).isEqualTo(17);
    assertThat(type.name()).isEqualTo("acme.Map");
    assertThat(type.internalName()).isEqualTo("acme/Map");
    assertThat(type.kind()).isEqualTo(StorageKind.TABLE);
    assertThat(type.storage()).isEqualTo("[Lacme/Node;");
    assertThat(type.releases()).isEqualTo(new Releases(17, 21));
    assertThat(type.guards()).isEqualTo(Set.of("resize"));
    assertThat(type.skips()).isEqualTo(Map.of("toArray()[I new#1", "handed to the caller"));
    assertThat(type.nodes()).isEqualTo(Set.of("acme/Map$Node", "acme/Other"));
    assertThat(type.others())
        .isEqualTo(Map.of("acme/Map$Keys", "just views", "acme/Map$Values", "just views"));
    assertThat(type.rows())
        .containsExactly(
            new GrowthRow(
                0,
                "acme.Map",
                "acme.Map",
                "resize()V",
                "new#1",
                Action.RETURNED,
                List.of("1"),
                "[Lacme/Node;",
                StorageKind.TABLE,
                "NEVER_DENIED",
                false,
                true),
            new GrowthRow(
                0,
                "acme.Map",
                "acme.Map",
                "put(I)V",
                "call:resize#1",
                Action.ASK_TABLE,
                List.of("table", "threshold"),
                "[Lacme/Node;",
                StorageKind.TABLE,
                "INSERTED",
                true,
                true));
  }

  @Test
  void rows_belong_to_the_type_before_them_and_have_no_ids_yet() throws IOException {
    Catalogue catalogue =
        read(
            TYPE
                + "site a()V new#1 created STRONG\n"
                + "type acme.Deque array [Ljava/lang/Object; 17-25\n"
                + "site b()V new#1 created STRONG\n"
                + "ask c()V entry askRing:a,b,c STRONG\n");

    assertThat(catalogue.types().get(0).rows()).hasSize(1);
    assertThat(catalogue.types().get(1).rows())
        .extracting(row -> row.id() + " " + row.place())
        .containsExactly("0 b()V new#1", "0 c()V entry");
  }

  @Test
  void a_wrong_row_is_refused_when_its_type_is_read_and_not_before() throws IOException {
    Catalogue catalogue =
        read(
            TYPE
                + "site a()V new#1 created STRONG\n"
                + "type acme.Deque array [Ljava/lang/Object; 17-25\n"
                + "\n"
                + "# a comment\n"
                + "leave acme.Cache why\n"
                + "guard grow\n"
                + "site b()V new#1 crated STRONG\n");

    assertThat(catalogue.texts().get(0).type().rows())
        .extracting(GrowthRow::site)
        .containsExactly("acme.List.a()V new#1");
    for (int again = 0; again < 2; again++) {
      assertThatThrownBy(catalogue.texts().get(1)::type)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("list:8: found \"crated\", accepted: created, ");
    }
  }

  @ParameterizedTest
  @CsvSource({"type acme.Map tree [I 17-25", "leave", "leave@17- acme.Cache why"})
  void a_wrong_line_that_is_of_no_type_is_refused_at_once(String line) {
    assertThatThrownBy(() -> read(TYPE + line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("list:2: found ");
  }

  @Test
  void a_type_is_read_once() throws IOException {
    Catalogue catalogue = read(TYPE + "guard grow\n");

    assertThat(catalogue.types().get(0)).isSameAs(catalogue.types().get(0));
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
                + "ask d()V call:c#1 askRoom:data STRONG\n"
                + "length e()V newLength#1 shorter:10\n"
                + "length f(I)V entry needed:data\n");

    assertThat(catalogue.types().get(0).rows())
        .extracting(row -> row.site() + " " + row.kind() + " " + row.decides())
        .containsExactly(
            "acme.List.a()V new#1 ARRAY true",
            "acme.List.a()V put:data#1 ADOPTION true",
            "acme.List.a()V empty:EMPTY#1 ABANDONMENT true",
            "acme.List.a()V copyOf#1 ARRAY true",
            "acme.List.a()V copyOf#2 ARRAY true",
            "acme.List.b()V new#1 ARRAY false",
            "acme.List.c()V copyOf#1 ARRAY false",
            "acme.List.d()V call:c#1 ASK false",
            "acme.List.e()V newLength#1 LENGTH false",
            "acme.List.f(I)V entry LENGTH false");
  }

  @Test
  void a_storage_and_the_type_that_is_told_may_be_others_than_the_classs() throws IOException {
    Catalogue catalogue =
        read(
            TYPE
                + "site a()V new#1 created:of=[I,as=acme.Queue STRONG\n"
                + "site a()V copyOf#1 replaced:data,of=[J,EMPTY STRONG\n"
                + "site a()V call:b#1 made STRONG\n"
                + "site a()V new#2 created STRONG\n");

    List<GrowthRow> rows = catalogue.types().get(0).rows();
    assertThat(rows)
        .extracting(
            row -> row.owner() + " " + row.type() + " " + row.storage() + " " + row.arguments())
        .containsExactly(
            "acme.List acme.Queue [I []",
            "acme.List acme.List [J [data, EMPTY]",
            "acme.List acme.List * []",
            "acme.List acme.List [Ljava/lang/Object; []");
    assertThat(rows.get(2).shapes()).containsExactly("[Ljava/lang/Object;", "[B", "[C", "[I", "[J");
  }

  @Test
  void what_is_left_out_has_a_reason_and_needs_no_type() throws IOException {
    assertThat(
            read("leave acme.Cache* a  cache\nleave@21 acme.New new\nleave@17-21 acme.Old old\n")
                .leftOut())
        .containsExactly(
            new LeftOut(new ClassPattern("acme.Cache*"), "a cache"),
            new LeftOut(new ClassPattern("acme.Old"), "old"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "17| a()V new#1 true;b()V new#1 true;$A;c()V new#1",
        "21| b()V new#1 true;d()V new#1 true;$A,$B;c()V new#1",
        "25| d()V new#1 true;$B;c()V new#2"
      })
  void a_row_of_other_releases_is_not_read(int release, String expected) throws IOException {
    assertThat(line(read(RELEASES, release))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"17, acme.List", "21, acme.List acme.Chunk", "23, acme.List acme.Chunk"})
  void the_rows_of_a_type_that_the_release_does_not_have_are_not_taken_for_anothers(
      int release, String expected) throws IOException {
    Catalogue catalogue =
        read(
            TYPE
                + "site a()V new#1 created STRONG\n"
                + "type@21-25 acme.Chunk array [I 21-25\n"
                + "site b()V new#1 created STRONG\n"
                + "skip c()V new#1 why\n"
                + "leave acme.Cache why\n",
            release);

    assertThat(catalogue.types()).extracting(GrowthType::name).containsExactly(expected.split(" "));
    assertThat(catalogue.types()).allSatisfy(type -> assertThat(type.rows()).hasSize(1));
    assertThat(catalogue.types().get(0).skips()).isEmpty();
    assertThat(catalogue.leftOut()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"16", "18", "23", "26"})
  void an_unverified_release_takes_all_rows_and_expects_those_of_its_range(int release)
      throws IOException {
    boolean upTo21 = release >= 17 && release <= 21;
    boolean upTo25 = release >= 21 && release <= 25;

    assertThat(line(read(RELEASES, release)))
        .isEqualTo(
            "a()V new#1 false;b()V new#1 "
                + upTo21
                + ";d()V new#1 "
                + upTo25
                + ";$A,$B;c()V new#1,c()V new#2");
  }

  @Test
  void on_an_unverified_release_the_last_of_several_rows_for_one_place_holds() throws IOException {
    Catalogue catalogue =
        read(
            TYPE
                + "site@17-21 a()V new#1 created STRONG\n"
                + "site a()V new#2 created STRONG\n"
                + "site@25 a()V new#1 replaced:data STRONG\n",
            26);

    assertThat(catalogue.types().get(0).rows())
        .extracting(row -> row.place() + " " + row.action().word())
        .containsExactly("a()V new#2 created", "a()V new#1 replaced");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sites a()V new#1 created STRONG"
            + "|list:2: found \"sites\", accepted: type, guard, site, ask, length, skip, nodes, other or"
            + " leave",
        "sites@17 a()V|list:2: found \"sites@17\", accepted: type, guard, site, ask, length, skip, nodes,"
            + " other or leave",
        "leaves acme.Map why|list:2: found \"leaves\", accepted: type, guard, site, ask, length, skip,"
            + " nodes, other or leave",
        "length a()V newLength#1 longer:10|list:2: found \"longer:10\", accepted:"
            + " shorter:FIRST[,DOUBLING-BELOW] or needed:FIELD",
        "length a()V newLength#1 shorter:|list:2: found \"shorter:\", accepted:"
            + " shorter:FIRST[,DOUBLING-BELOW] or needed:FIELD",
        "length a()V entry needed|list:2: found \"needed\", accepted: shorter:FIRST[,DOUBLING-BELOW]"
            + " or needed:FIELD",
        "length a()V newLength#1 shorter:10 STRONG|list:2: found \"STRONG\", accepted: the end of"
            + " the line",
        "types acme.Map|list:2: found \"types\", accepted: type, guard, site, ask, length, skip, nodes, other"
            + " or leave",
        "type|list:2: found the end of the line, accepted: a class name",
        "leave|list:2: found the end of the line, accepted: a class",
        "site@x a()V|list:2: found \"x\", accepted: releases such as 17-25",
        "site@ a()V|list:2: found \"\", accepted: releases such as 17-25",
        "site@17- a()V|list:2: found \"17-\", accepted: releases such as 17-25",
        "type acme.Map|list:2: found the end of the line, accepted: array, table or nodes",
        "type acme.Map tree [I 17-25" + "|list:2: found \"tree\", accepted: array, table or nodes",
        "type acme.Map table|list:2: found the end of the line, accepted: a descriptor",
        "type acme.Map table [I"
            + "|list:2: found the end of the line, accepted: releases such as 17-25",
        "type acme.Map table [I a-b|list:2: found \"a-b\", accepted: releases such as 17-25",
        "type acme.Map table [I 17-25 more|list:2: found \"more\", accepted: the end of the line",
        "type acme.Map beside [I 17-25"
            + "|list:2: found \"beside\", accepted: array, table or nodes",
        "type acme.Map table [I 25-17"
            + "|list:2: found \"25-17\", accepted: releases such as 17-25",
        "guard|list:2: found the end of the line, accepted: a method's name",
        "guard resize grow|list:2: found \"grow\", accepted: the end of the line",
        "site|list:2: found the end of the line, accepted: a method",
        "site a()V|list:2: found the end of the line, accepted: an instruction",
        "site a()V new#1|list:2: found the end of the line, accepted: an action",
        "site a()V new#1 created|list:2: found the end of the line, accepted: a denial class",
        "site a()V new#1 created WEAK"
            + "|list:2: found \"WEAK\", accepted: STRONG, INSERTED or NEVER_DENIED",
        "site a()V new#1 created STRONG x|list:2: found \"x\", accepted: the end of the line",
        "site a()V new#1 node STRONG"
            + "|list:2: found \"node\", accepted: created, replaced, counted, adopted, installed,"
            + " abandoned, returned, resized, made, askTable, askFirst, askNode, askTree, askFull,"
            + " askLength, lateTable, lateLength, askRing, askRoom",
        "site a()V new#1 stored:x STRONG"
            + "|list:2: found \"stored\", accepted: created, replaced, counted, adopted, installed,"
            + " abandoned, returned, resized, made, askTable, askFirst, askNode, askTree, askFull,"
            + " askLength, lateTable, lateLength, askRing, askRoom",
        "site a()V new#1 created:x STRONG"
            + "|list:2: found 1 arguments, accepted: as many as created takes",
        "site a()V copyOf#1 replaced:x,y,z STRONG"
            + "|list:2: found 3 arguments, accepted: as many as replaced takes",
        "site a()V put:x#1 adopted:x,y STRONG"
            + "|list:2: found 2 arguments, accepted: as many as adopted takes",
        "site a()V call:b#1 installed:x STRONG"
            + "|list:2: found 1 arguments, accepted: as many as installed takes",
        "site a()V empty:E#1 abandoned STRONG"
            + "|list:2: found 0 arguments, accepted: as many as abandoned takes",
        "site a()V new#1 returned:of=[I STRONG"
            + "|list:2: found 0 arguments, accepted: as many as returned takes",
        "site a()V new#1 resized:1 STRONG"
            + "|list:2: found 1 arguments, accepted: as many as resized takes",
        "site a()V call:b#1 made:x,y STRONG"
            + "|list:2: found 2 arguments, accepted: as many as made takes",
        "ask a()V entry askRing:x,y STRONG"
            + "|list:2: found 2 arguments, accepted: as many as askRing takes",
        "skip a()V new#1|list:2: found the end of the line, accepted: a reason",
        "nodes|list:2: found the end of the line, accepted: classes of nodes",
        "nodes $A $B|list:2: found \"$B\", accepted: the end of the line",
        "other|list:2: found the end of the line, accepted: classes",
        "other $A|list:2: found the end of the line, accepted: a reason",
        "leave acme.Map|list:2: found the end of the line, accepted: a reason",
      })
  void a_line_that_is_wrong_is_refused_with_its_number(String line, String message) {
    assertThat(refusal(TYPE + line)).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource({
    "guard a",
    "site a()V new#1 created STRONG",
    "ask a()V entry askRing:a,b,c STRONG",
    "skip a()V new#1 why",
    "nodes $A",
    "other $A why"
  })
  void a_row_before_any_type_is_refused(String line) {
    assertThat(refusal("# comment\n\n" + line))
        .isEqualTo("list:3: found a row before any type, accepted: type first");
  }

  private static Catalogue read(String text) throws IOException {
    return read(text, 17);
  }

  private static Catalogue read(String text, int release) throws IOException {
    return CatalogueReader.read("list", new StringReader(text), release);
  }

  /** Rows with whether they are expected, nodes and skips of the one type. */
  private static String line(Catalogue catalogue) {
    GrowthType type = catalogue.types().get(0);
    StringBuilder line = new StringBuilder();
    for (GrowthRow row : type.rows()) {
      line.append(row.place()).append(' ').append(row.expected()).append(';');
    }
    for (String node : new TreeSet<>(type.nodes())) {
      line.append(node.substring(type.internalName().length())).append(',');
    }
    line.setCharAt(line.length() - 1, ';');
    return line.append(String.join(",", new TreeSet<>(type.skips().keySet()))).toString();
  }

  private static String refusal(String text) {
    IllegalArgumentException refusal =
        catchThrowableOfType(IllegalArgumentException.class, () -> read(text).types());
    return refusal == null ? "nothing was refused" : refusal.getMessage();
  }
}

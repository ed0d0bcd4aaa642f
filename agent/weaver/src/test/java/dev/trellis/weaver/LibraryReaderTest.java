package dev.trellis.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryReaderTest {

  private static final String BEFORE = "library acme 1.0-2.3\ntype acme.*List table\n";

  @Test
  void a_type_has_the_fields_that_follow_it() throws IOException {
    List<LibraryType> types =
        read(
            """
            # a comment

            library acme 1.0-2.3
            leave acme.View* a  view
            type acme.*List array
            stores data
            stores keys table adopting first=reset,clear through=setKeys
            stores values beside

            type acme.Buffer table
            stores slots
            lengths max first=open at=init:3 held=chunk
            lengths size
            """);

    assertThat(types)
        .containsExactly(
            new LibraryType("acme 1.0-2.3", new ClassPattern("acme.View*"), List.of(), "a view"),
            new LibraryType(
                "acme 1.0-2.3",
                new ClassPattern("acme.*List"),
                List.of(
                    FieldStores.found("data"),
                    new FieldStores(
                        "keys",
                        StorageKind.TABLE,
                        true,
                        false,
                        Set.of("reset", "clear"),
                        "setKeys",
                        "",
                        0,
                        ""),
                    stores("values", StorageKind.BESIDE)),
                null),
            new LibraryType(
                "acme 1.0-2.3",
                new ClassPattern("acme.Buffer"),
                List.of(
                    stores("slots", StorageKind.TABLE),
                    new FieldStores(
                        "max",
                        StorageKind.ARRAY,
                        false,
                        true,
                        Set.of("open"),
                        "",
                        "init",
                        3,
                        "chunk"),
                    new FieldStores(
                        "size", StorageKind.ARRAY, false, true, Set.of(), "", "", 0, "")),
                null));
  }

  private static FieldStores stores(String field, StorageKind kind) {
    return new FieldStores(field, kind, false, false, Set.of(), "", "", 0, "");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "store x|found \"store\", accepted: library, type, stores, lengths or leave",
        "library|found the end of the line, accepted: a name",
        "library acme|found the end of the line, accepted: versions such as 8.5.8-8.5.18",
        "library acme 1 2|found \"2\", accepted: the end of the line",
        "type|found the end of the line, accepted: a class or a pattern",
        "type acme.Map|found the end of the line, accepted: array or table",
        "type acme.Map tree|found \"tree\", accepted: array or table",
        "type acme.Map nodes|found \"nodes\", accepted: array or table",
        "type acme.Map beside|found \"beside\", accepted: array or table",
        "type acme.Map array x|found \"x\", accepted: the end of the line",
        "leave|found the end of the line, accepted: a class or a pattern",
        "leave acme.View|found the end of the line, accepted: a reason",
        "stores|found the end of the line, accepted: a field",
        "lengths|found the end of the line, accepted: a field",
        "stores x nodes|found \"nodes\", accepted: array, table, beside, adopting, first=METHOD,..."
            + " or through=METHOD",
        "stores x frist=y|found \"frist=y\", accepted: array, table, beside, adopting,"
            + " first=METHOD,... or through=METHOD",
        "stores x at=init:1|found \"at=init:1\", accepted: array, table, beside, adopting,"
            + " first=METHOD,... or through=METHOD",
        "stores x held=y|found \"held=y\", accepted: array, table, beside, adopting,"
            + " first=METHOD,... or through=METHOD",
        "lengths x table|found \"table\", accepted: first=METHOD,..., at=METHOD:PARAMETER with"
            + " parameters from 1, or held=FIELD",
        "lengths x adopting|found \"adopting\", accepted: first=METHOD,..., at=METHOD:PARAMETER"
            + " with parameters from 1, or held=FIELD",
        "lengths x through=y|found \"through=y\", accepted: first=METHOD,..., at=METHOD:PARAMETER"
            + " with parameters from 1, or held=FIELD",
        "lengths x at=init|found \"at=init\", accepted: first=METHOD,..., at=METHOD:PARAMETER with"
            + " parameters from 1, or held=FIELD",
        "lengths x at=init:|found \"at=init:\", accepted: first=METHOD,..., at=METHOD:PARAMETER"
            + " with parameters from 1, or held=FIELD",
        "lengths x at=init:two|found \"at=init:two\", accepted: first=METHOD,...,"
            + " at=METHOD:PARAMETER with parameters from 1, or held=FIELD",
        "lengths x at=init:0|found \"at=init:0\", accepted: first=METHOD,..., at=METHOD:PARAMETER"
            + " with parameters from 1, or held=FIELD",
        "lengths x at=:1|found \"at=:1\", accepted: first=METHOD,..., at=METHOD:PARAMETER with"
            + " parameters from 1, or held=FIELD",
      })
  void a_line_that_is_wrong_is_refused_with_its_number(String line, String message) {
    assertThat(refusal(BEFORE + line)).isEqualTo("list:3: " + message);
  }

  @ParameterizedTest
  @CsvSource({"type acme.List array", "stores x", "lengths x", "leave acme.View a view", "what"})
  void the_first_line_says_which_library_and_versions(String line) {
    String keyword = line.split(" ")[0];

    assertThat(refusal("# comment\n" + line + "\nlibrary acme 1"))
        .isEqualTo("list:2: found \"" + keyword + "\", accepted: library first");
  }

  @ParameterizedTest
  @CsvSource({"stores x", "lengths x"})
  void a_field_belongs_to_a_type(String line) {
    assertThat(refusal("library acme 1\n" + line))
        .isEqualTo("list:2: found a field before its type, accepted: type first");
    assertThat(refusal("library acme 1\ntype acme.List array\nleave acme.View a view\n" + line))
        .isEqualTo("list:4: found a field before its type, accepted: type first");
  }

  private static List<LibraryType> read(String text) throws IOException {
    return LibraryReader.read("list", new StringReader(text));
  }

  private static String refusal(String text) {
    IllegalArgumentException refusal =
        catchThrowableOfType(IllegalArgumentException.class, () -> read(text));
    return refusal == null ? "nothing was refused" : refusal.getMessage();
  }
}

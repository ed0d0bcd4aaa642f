package dev.trellis.weaver;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the catalogue of a library, which names the fields that hold storage: lines of words,
 * {@code #} for comments.
 *
 * <pre>
 * library NAME  VERSIONS
 * type    CLASS-PATTERN  array|table
 * stores  FIELD  [array|table|beside]  [adopting]  [first=METHOD,...]  [through=METHOD]
 * lengths FIELD  [first=METHOD,...]  [at=METHOD:PARAMETER]  [held=FIELD]
 * leave   CLASS-PATTERN  REASON
 * </pre>
 *
 * <p>The VERSIONS are those that the file was checked against. The first line of the file must be
 * {@code library}; the first {@code type} or {@code leave} that matches a class decides.
 *
 * <p>{@code stores}: every store to the field is an event, unless it is the array that stands there
 * already. One without elements is no storage. In a constructor and in {@code clone} it is a first
 * storage. An array that the method was handed, or took from a field, is shared and no event,
 * except with {@code adopting} where it was handed. {@code through} names a setter of one
 * parameter: its calls in the class count, not its store. {@code lengths}: an int field holds the
 * capacity in bytes. With {@code at} the new one is that parameter (from 1) at the entry of the
 * method, and there is none before while the {@code held} field is null.
 */
final class LibraryReader {

  private static final String KINDS = "array or table";
  private static final String OF_STORES =
      "array, table, beside, adopting, first=METHOD,... or through=METHOD";
  private static final String OF_LENGTHS =
      "first=METHOD,..., at=METHOD:PARAMETER with parameters from 1, or held=FIELD";
  private static final String FIRST = "first=";
  private static final String THROUGH = "through=";
  private static final String AT = "at=";
  private static final String HELD = "held=";

  private final List<LibraryType> types = new ArrayList<>();
  private String library = "";
  private StorageKind kind = StorageKind.ARRAY;

  private LibraryReader() {}

  static List<LibraryType> read(String source, Reader text) throws IOException {
    LibraryReader reader = new LibraryReader();
    LineReader lines = new LineReader(text);
    int number = 0;
    Words last = new Words(source, 0, "");
    for (String line = lines.next(); line != null; line = lines.next()) {
      number++;
      Words words = new Words(source, number, line);
      if (!line.startsWith("#") && words.hasMore()) {
        reader.line(words);
        last = words;
      }
    }
    if (reader.library.isEmpty()) {
      throw last.wrong("nothing", "library first");
    }
    reader.end(last);
    return List.copyOf(reader.types);
  }

  /** A type without a field would be taken for one that never grows. */
  private void end(Words last) {
    for (LibraryType type : types) {
      if (type.leftOut() == null && type.stores().isEmpty()) {
        throw last.wrong(
            "type " + type.pattern().text() + " without a field up to here", "stores or lengths");
      }
    }
  }

  private void line(Words words) {
    String keyword = words.next("a keyword");
    if (library.isEmpty() && !keyword.equals("library")) {
      throw words.wrong(Words.quoted(keyword), "library first");
    }
    switch (keyword) {
      case "library" -> {
        library = words.next("a name") + " " + words.next("versions such as 8.5.8-8.5.18");
        words.end();
      }
      case "type" -> {
        ClassPattern pattern = new ClassPattern(words.next("a class or a pattern"));
        kind = words.kind(words.next(KINDS), KINDS);
        words.end();
        types.add(new LibraryType(library, pattern, new ArrayList<>(), null));
      }
      case "stores" -> stores(words, false);
      case "lengths" -> stores(words, true);
      case "leave" -> {
        ClassPattern pattern = new ClassPattern(words.next("a class or a pattern"));
        types.add(new LibraryType(library, pattern, List.of(), words.rest("a reason")));
      }
      default ->
          throw words.wrong(Words.quoted(keyword), "library, type, stores, lengths or leave");
    }
  }

  private void stores(Words words, boolean lengths) {
    LibraryType type = types.isEmpty() ? null : types.get(types.size() - 1);
    if (type == null || type.leftOut() != null) {
      throw words.wrong("a field before its type", "type first");
    }
    String field = words.next("a field");
    StorageKind of = lengths ? StorageKind.ARRAY : kind;
    boolean adopting = false;
    Set<String> first = new HashSet<>();
    String through = "";
    String at = "";
    int parameter = 0;
    String held = "";
    while (words.hasMore()) {
      String word = words.next("more");
      int value = word.indexOf('=') + 1;
      String option = value == 0 ? word : word.substring(0, value);
      if (option.equals(FIRST)) {
        first.addAll(Words.list(word.substring(value)));
      } else if (lengths && option.equals(AT)) {
        int colon = word.lastIndexOf(':');
        parameter = parameter(words, word, colon);
        at = word.substring(value, colon);
      } else if (lengths && option.equals(HELD)) {
        held = word.substring(value);
      } else if (lengths) {
        throw words.wrong(Words.quoted(word), OF_LENGTHS);
      } else if (option.equals(THROUGH)) {
        through = word.substring(value);
      } else if (option.equals("adopting")) {
        adopting = true;
      } else {
        of = words.kind(word, OF_STORES);
      }
    }
    type.stores()
        .add(new FieldStores(field, of, adopting, lengths, first, through, at, parameter, held));
  }

  private static int parameter(Words words, String word, int colon) {
    int number = 0;
    if (colon > AT.length()) {
      try {
        number = Integer.parseInt(word.substring(colon + 1));
      } catch (NumberFormatException refusedBelow) {
        number = 0;
      }
    }
    if (number < 1) {
      throw words.wrong(Words.quoted(word), OF_LENGTHS);
    }
    return number;
  }
}

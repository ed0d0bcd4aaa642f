package dev.trellis.weaver;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the catalogue of java.base, which names every instruction: lines of words, {@code #} for
 * comments.
 *
 * <pre>
 * type  CLASS  array|table|nodes  STORAGE-DESCRIPTOR|-  RELEASES
 * guard METHOD-NAME
 * site  METHOD  POINT  ACTION[:ARGUMENT,...]  STRONG|INSERTED|NEVER_DENIED
 * ask   METHOD  POINT  ACTION[:ARGUMENT,...]  STRONG|INSERTED|NEVER_DENIED
 * length METHOD POINT  shorter:FIRST[,DOUBLING-BELOW]|needed:FIELD
 * skip  METHOD  POINT  REASON
 * nodes CLASS[,CLASS...]
 * other CLASS[,CLASS...]  REASON
 * leave CLASS-PATTERN  REASON
 * </pre>
 *
 * <p>{@code site@17-21} and its like hold for those releases only. A METHOD is a name with its
 * descriptor. A POINT is an instruction and its ordinal among its like in that method, from 1:
 * {@code new#1} (any array), {@code copyOf#1}, {@code copyOfRange#1}, {@code clone#1} (of an
 * array), {@code newBytes#1} (of {@code StringUTF16}), {@code put:FIELD#1}, {@code empty:FIELD#1}
 * (a load of the static field), {@code call:METHOD#1} (of the same class or one nested in it),
 * {@code newLength#1} (of {@code ArraysSupport}), or {@code entry}. A CLASS that begins with {@code
 * $} is nested in the type. All that follows a {@code type} up to the next is of it.
 */
final class CatalogueReader {

  private static final String TYPE = "type";
  private static final String LEAVE = "leave";

  private CatalogueReader() {}

  static Catalogue read(String source, Reader text, int release) throws IOException {
    List<TypeText> types = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    TypeText current = null;
    LineReader lines = new LineReader(text);
    int number = 0;
    for (String line = lines.next(); line != null; line = lines.next()) {
      number++;
      if (begins(line, TYPE)) {
        Words words = new Words(source, number, line);
        String keyword = words.next("a keyword");
        current = new TypeText(source, release, number, words);
        // The rows of a type that this release does not have are passed over with it.
        if (holds(words, keyword, release)) {
          types.add(current);
        }
        continue;
      }
      String row = line;
      if (begins(line, LEAVE)) {
        Words words = new Words(source, number, line);
        boolean holds = holds(words, words.next("a keyword"), release);
        ClassPattern pattern = new ClassPattern(words.next("a class"));
        LeftOut left = new LeftOut(pattern, words.rest("a reason"));
        if (holds) {
          leftOut.add(left);
        }
        row = "";
      }
      if (current != null) {
        current.add(row);
      } else {
        refuseRow(source, number, row);
      }
    }
    return new Catalogue(release, List.copyOf(types), List.of(), List.copyOf(leftOut));
  }

  private static boolean begins(String line, String keyword) {
    return line.startsWith(keyword)
        && (line.length() == keyword.length()
            || line.charAt(keyword.length()) == ' '
            || line.charAt(keyword.length()) == '@');
  }

  private static boolean holds(Words words, String keyword, int release) {
    int at = keyword.indexOf('@');
    return at < 0
        || !Releases.isVerified(release)
        || words.releases(keyword.substring(at + 1)).cover(release);
  }

  private static void refuseRow(String source, int number, String row) {
    Words words = new Words(source, number, row);
    if (!row.startsWith("#") && words.hasMore()) {
      throw words.wrong("a row before any type", "type first");
    }
  }
}

package dev.trellis.weaver;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** The lines of the catalogue of java.base that hold for the JDK that runs the tests. */
record CatalogueLines(List<String> lines) {

  static CatalogueLines running() {
    return new CatalogueLines(Catalogues.text().lines().toList());
  }

  /** Numbers, from 0, of the lines of a keyword that hold, whatever their releases. */
  List<Integer> of(String keyword) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String first = firstWord(lines.get(i));
      int at = first.indexOf('@');
      boolean holds =
          at < 0 || Releases.parse(first.substring(at + 1)).cover(Runtime.version().feature());
      if (holds && (at < 0 ? first : first.substring(0, at)).equals(keyword)) {
        numbers.add(i);
      }
    }
    return numbers;
  }

  /** The class that a line belongs to. */
  String typeOf(int number) {
    int line = number;
    while (!firstWord(lines.get(line)).equals("type")) {
      line--;
    }
    return lines.get(line).split(" ")[1];
  }

  String line(int number) {
    return lines.get(number);
  }

  /** The catalogue with another line in the place of one, or without it. */
  Catalogue with(int number, String instead) {
    List<String> changed = new ArrayList<>(lines);
    changed.set(number, instead);
    return Catalogues.read(String.join("\n", changed));
  }

  private static String firstWord(String line) {
    StringTokenizer words = new StringTokenizer(line);
    return words.hasMoreTokens() ? words.nextToken() : "";
  }
}

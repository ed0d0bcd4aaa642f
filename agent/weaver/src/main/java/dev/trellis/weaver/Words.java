package dev.trellis.weaver;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** One line of a catalogue, word by word; what is wrong with it is told with its place. */
final class Words {

  private final String place;
  private final StringTokenizer words;

  Words(String source, int lineNumber, String line) {
    this.place = source + ":" + lineNumber;
    this.words = new StringTokenizer(line);
  }

  boolean hasMore() {
    return words.hasMoreTokens();
  }

  String next(String expected) {
    if (!words.hasMoreTokens()) {
      throw wrong("the end of the line", expected);
    }
    return words.nextToken();
  }

  /** All that is left, which must be something. */
  String rest(String expected) {
    StringBuilder rest = new StringBuilder(next(expected));
    while (words.hasMoreTokens()) {
      rest.append(' ').append(words.nextToken());
    }
    return rest.toString();
  }

  void end() {
    if (words.hasMoreTokens()) {
      throw wrong(quoted(words.nextToken()), "the end of the line");
    }
  }

  Releases releases(String text) {
    try {
      return Releases.parse(text);
    } catch (NumberFormatException e) {
      throw wrong(quoted(text), "releases such as 17-25");
    }
  }

  /** The kind of a storage, if {@code accepted}, which the message has, names it. */
  StorageKind kind(String text, String accepted) {
    StorageKind kind =
        switch (text) {
          case "array" -> StorageKind.ARRAY;
          case "table" -> StorageKind.TABLE;
          case "beside" -> StorageKind.BESIDE;
          case "nodes" -> StorageKind.NODE;
          default -> null;
        };
    if (kind == null || !accepted.contains(text)) {
      throw wrong(quoted(text), accepted);
    }
    return kind;
  }

  static List<String> list(String text) {
    List<String> items = new ArrayList<>();
    StringTokenizer list = new StringTokenizer(text, ",");
    while (list.hasMoreTokens()) {
      items.add(list.nextToken());
    }
    return items;
  }

  static String quoted(String word) {
    return '"' + word + '"';
  }

  IllegalArgumentException wrong(String given, String expected) {
    return new IllegalArgumentException(place + ": found " + given + ", accepted: " + expected);
  }
}

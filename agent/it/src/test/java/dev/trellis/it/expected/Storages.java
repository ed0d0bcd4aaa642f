package dev.trellis.it.expected;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The storages that one field of a library's container has one after the other.
 *
 * @param type the class that declares the field
 * @param field its name
 * @param element {@code reference} or a primitive type
 * @param kind what its growth does
 * @param unseen how many of the first are replaced before anybody can look
 * @param given whether the first is an array that the container was given
 * @param lengths their lengths; 0 where the container gave up its storage for none. Below 257: the
 *     report derives the histogram of sizes from that of lengths, whose buckets are wider from
 *     there
 */
public record Storages(
    String type,
    String field,
    String element,
    Kind kind,
    int unseen,
    boolean given,
    int... lengths) {

  /** What growth does: copies, rehashes, or follows the growth of another array. */
  public enum Kind {
    ARRAY,
    TABLE,
    BESIDE
  }

  static Storages array(String field, String element, int... lengths) {
    return of(field, element, Kind.ARRAY, lengths);
  }

  static Storages table(String field, String element, int... lengths) {
    return of(field, element, Kind.TABLE, lengths);
  }

  static Storages beside(String field, String element, int... lengths) {
    return of(field, element, Kind.BESIDE, lengths);
  }

  private static Storages of(String field, String element, Kind kind, int... lengths) {
    String[] words = field.split(" ");
    return new Storages(words[0], words[1], element, kind, 0, false, lengths);
  }

  /** The same, with so many that nobody sees. */
  Storages unseen(int first) {
    return new Storages(type, field, element, kind, first, given, lengths);
  }

  /** The same, with a first array that the container was given. */
  Storages around() {
    return new Storages(type, field, element, kind, unseen, true, lengths);
  }

  /** Whether anybody can see one of them. */
  public boolean isSeen() {
    return unseen < lengths.length;
  }

  /** What can be seen of it, as a program that looks at the arrays prints it. */
  public String seen() {
    String seen =
        Arrays.stream(lengths)
            .skip(unseen)
            .filter(length -> length > 0)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(" "));
    return type + " " + field + " " + element + " " + seen;
  }
}

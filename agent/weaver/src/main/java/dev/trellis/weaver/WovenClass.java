package dev.trellis.weaver;

import java.util.List;

/**
 * What weaving makes of a class file. It can be used in place of weaving wherever the same bytes
 * come again, as long as its rows can have the ids that they have here: the woven bytes name them.
 *
 * @param name binary name
 * @param ofJdk whether the boot loader has it
 * @param original what the bytes before it are told by; see {@link Fingerprint}
 * @param rows what is woven, with ids
 * @param absent what was expected and is not there
 * @param unknown what is there and nobody knows, by method and point
 * @param woven the bytes; none if the class stays as it is
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record WovenClass(
    String name,
    boolean ofJdk,
    long original,
    List<GrowthRow> rows,
    List<GrowthRow> absent,
    List<String> unknown,
    byte[] woven) {

  Outcome outcome() {
    return new Outcome(rows, absent, unknown, null);
  }

  /** The first id that is free after its own; 0 if it has none. */
  int idsEnd() {
    int end = 0;
    for (GrowthRow row : rows) {
      end = Math.max(end, row.id() + row.shapes().size());
    }
    return end;
  }

  /** Its first id; 0 if it has none. */
  int idsBegin() {
    int begin = 0;
    for (GrowthRow row : rows) {
      begin = begin == 0 ? row.id() : Math.min(begin, row.id());
    }
    return begin;
  }
}

package dev.trellis.weaver;

import java.util.List;
import java.util.Set;

/**
 * The rule by which a container's storage is known from the field that holds it.
 *
 * @param field name of the field
 * @param kind what becomes of the content
 * @param adopting whether an array that the method was handed counts, too: it is a storage made for
 *     this field, and not one that is shared
 * @param lengths whether the field is an int that holds the capacity itself, in bytes
 * @param first names of methods whose storage is always a first one
 * @param through name of the setter of one parameter whose calls count in place of its store, or
 *     nothing
 * @param at name of the method at whose entry the length counts, or nothing
 * @param parameter which parameter of that method is the length, from 1
 * @param held the field that is null where there is no storage yet, or nothing
 */
record FieldStores(
    String field,
    StorageKind kind,
    boolean adopting,
    boolean lengths,
    Set<String> first,
    String through,
    String at,
    int parameter,
    String held) {

  private static final String INT = "I";

  /** Fields that may hold an array of any element type. */
  private static final List<String> ANY_ARRAY =
      List.of("Ljava/lang/Object;", "Ljava/util/concurrent/atomic/AtomicReferenceArray;");

  static FieldStores found(String field) {
    return new FieldStores(field, StorageKind.ARRAY, false, false, Set.of(), "", "", 0, "");
  }

  /** The method that the rule speaks of, or nothing. */
  String method() {
    return at.isEmpty() ? through : at;
  }

  /** Whether a field of that type can be the one that is meant. */
  boolean holds(String descriptor) {
    return lengths
        ? descriptor.equals(INT)
        : descriptor.startsWith("[") || ANY_ARRAY.contains(descriptor);
  }

  /** What is stored in a field of that type. */
  String storage(String descriptor) {
    if (lengths) {
      return "[B";
    }
    return descriptor.startsWith("[") ? descriptor : GrowthRow.ANY;
  }
}

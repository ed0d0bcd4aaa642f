package dev.trellis.json;

import java.util.List;

/**
 * A value, and where it begins.
 *
 * @param line from 1
 * @param kind what it is
 * @param text a string's content, or a number, true, false or null as it was written; empty for
 *     objects and arrays
 * @param members of an object, as they were written, those that are there twice too
 * @param items of an array
 */
public record JsonValue(
    int line, Kind kind, String text, List<JsonMember> members, List<JsonValue> items) {

  /** What a value is. */
  public enum Kind {
    /** Members in braces. */
    OBJECT,
    /** Items in brackets. */
    ARRAY,
    /** In quotes. */
    STRING,
    /** A number, with or without a fraction. */
    NUMBER,
    /** True, false or null. */
    WORD
  }

  /** The value as a message shows it; objects and arrays without their content. */
  public String given() {
    return switch (kind) {
      case OBJECT -> members.isEmpty() ? "{}" : "{...}";
      case ARRAY -> items.isEmpty() ? "[]" : "[...]";
      case STRING -> '"' + text + '"';
      case NUMBER, WORD -> text;
    };
  }
}

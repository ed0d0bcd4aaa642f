package dev.trellis.json;

/**
 * A key of an object, and what it has.
 *
 * @param line of the key, from 1
 * @param key as it was written
 * @param value its value
 */
public record JsonMember(int line, String key, JsonValue value) {}

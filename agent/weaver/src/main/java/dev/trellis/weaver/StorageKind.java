package dev.trellis.weaver;

/** What becomes of the content where a storage takes another's place. */
public enum StorageKind {
  /** It is copied. */
  ARRAY,
  /** It is put in again, slot by slot. */
  TABLE,
  /** A second array beside a hash table's keys: it follows what they do. */
  BESIDE,
  /** Nothing takes its place: an entry of its own. */
  NODE
}

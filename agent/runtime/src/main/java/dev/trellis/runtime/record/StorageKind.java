package dev.trellis.runtime.record;

/** What is counted where a storage takes another's place. */
public enum StorageKind {
  /** The bytes that are copied. */
  ARRAY,
  /** The slots that are rehashed. */
  TABLE,
  /** Neither: a second array beside a hash table's keys. */
  BESIDE,
  /** An entry, which takes nothing's place and has no length. */
  NODE
}

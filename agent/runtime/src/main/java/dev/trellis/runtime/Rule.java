package dev.trellis.runtime;

/** What the hook's second word means at a site, and what is done with it. */
public enum Rule {
  /** Old and new length of an event: counted, never asked. */
  COUNT,
  /** Old and new length of an event: asked, since a throw is harmless there, then counted. */
  DECIDE,
  /** Old and new length of a storage that is about to be made: asked only. */
  ASK,
  /** Old length and threshold of a hash table that is about to be resized: asked only. */
  ASK_TABLE,
  /** Old length of a ring and how many slots it needs more: asked only. */
  ASK_RING,
  /** Old length and how much more is needed: answered with the new length. */
  SHORTEN,
  /** Old length: answered with the length that it would have if none had been chosen. */
  OWN_LENGTH
}

package dev.trellis.insight;

/**
 * How the recorded JVM laid out a type's storages.
 *
 * @param baseBytes shallow size of one of length 0, before alignment
 * @param elementBytes bytes of a slot
 * @param alignmentBytes what sizes are multiples of
 */
record StorageLayout(int baseBytes, int elementBytes, int alignmentBytes) {

  /** Shallow bytes of a storage of {@code length} slots. */
  long bytes(long length) {
    long size = baseBytes + length * elementBytes;
    return (size + alignmentBytes - 1) / alignmentBytes * alignmentBytes;
  }
}

package dev.trellis.it.programs.tallied;

/** What one thread's containers of one kind have requested; only that thread writes it. */
final class OwnTally {

  private final Kind kind;
  private final long base;
  private final long element;
  private long initials;
  private long growths;
  private long requestedBytes;
  private long copiedBytes;
  private long rehashedSlots;
  private long discardedBytes;

  /**
   * Nothing yet.
   *
   * @param base bytes before an array's first element
   * @param reference bytes of a reference
   */
  OwnTally(Kind kind, long base, long reference) {
    this.kind = kind;
    this.base = base;
    this.element = kind.element() == Kind.REFERENCE ? reference : kind.element();
  }

  /** Fills one container and books what it must have requested by the rule. */
  Object fill(int elements) {
    int length = kind.first();
    initials++;
    requestedBytes += bytes(length);
    while (kind.holds().applyAsInt(length) < elements) {
      int next = kind.next().applyAsInt(length);
      growths++;
      requestedBytes += bytes(next);
      discardedBytes += bytes(length);
      if (kind.table()) {
        rehashedSlots += length;
      } else {
        copiedBytes += length * element;
      }
      length = next;
    }
    return kind.filled().apply(elements);
  }

  private long bytes(int length) {
    return (base + length * element + 7) / 8 * 8;
  }

  /** Takes over what another thread, which has ended, booked of the same kind. */
  void add(OwnTally other) {
    initials += other.initials;
    growths += other.growths;
    requestedBytes += other.requestedBytes;
    copiedBytes += other.copiedBytes;
    rehashedSlots += other.rehashedSlots;
    discardedBytes += other.discardedBytes;
  }

  /** The type, and then all figures, separated by spaces. */
  String line() {
    return kind.type().getName()
        + " "
        + initials
        + " "
        + growths
        + " "
        + requestedBytes
        + " "
        + copiedBytes
        + " "
        + rehashedSlots
        + " "
        + discardedBytes;
  }
}

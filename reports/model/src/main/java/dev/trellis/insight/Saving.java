package dev.trellis.insight;

/**
 * What comes of making containers with a first storage of a given length, against what was seen.
 *
 * @param length slots of that storage
 * @param code what to write for it
 * @param growths fewer growths, in all
 * @param requestedBytes fewer bytes requested, in all
 * @param copiedBytes fewer bytes copied, in all; 0 for tables
 * @param rehashedSlots fewer slots rehashed, in all; 0 for all but tables
 * @param spareBytes bytes by which last storages are larger than they were: what it costs
 */
public record Saving(
    long length,
    String code,
    long growths,
    long requestedBytes,
    long copiedBytes,
    long rehashedSlots,
    long spareBytes) {

  /** Bytes saved less what is paid for them in spare room. */
  public long gainBytes() {
    return requestedBytes - spareBytes;
  }
}

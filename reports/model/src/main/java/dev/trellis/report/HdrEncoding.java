package dev.trellis.report;

import java.util.zip.Adler32;

/**
 * HdrHistogram's encoding V2, compressed, of counts by index. Compressed means that it is in the
 * form of zlib (RFC 1950); the data is stored in it as it is, since it is short and a {@code
 * Deflater} takes longer to make than that is worth. Every decoder reads it.
 */
final class HdrEncoding {

  private static final int COOKIE = 0x1c849303 | 0x10;
  private static final int COMPRESSED_COOKIE = 0x1c849304 | 0x10;
  private static final int HEADER_BYTES = 40;

  /** A stored block's length has 16 bits. */
  private static final int MOST_STORED = 0xffff;

  /** Of a count in base 128, or of a run of empty buckets. */
  private static final int MOST_COUNT_BYTES = 9;

  private final byte[] bytes;
  private int used;

  private HdrEncoding(int capacity) {
    bytes = new byte[capacity];
  }

  /**
   * The encoded histogram.
   *
   * @param counts by index, as the library has them; the last is not 0, unless all are
   */
  static byte[] of(long[] counts) {
    HdrEncoding plain = new HdrEncoding(HEADER_BYTES + MOST_COUNT_BYTES * (counts.length + 1));
    plain.putInt(COOKIE);
    plain.putInt(0); // the length of the counts, below
    plain.putInt(0); // normalising offset
    plain.putInt(Distribution.SIGNIFICANT_DIGITS);
    plain.putLong(1); // lowest value that is told from 0
    plain.putLong(Distribution.HIGHEST_VALUE);
    plain.putLong(Double.doubleToLongBits(1.0)); // ratio of values to doubles
    plain.putCounts(counts);
    int length = plain.used;
    plain.used = 4;
    plain.putInt(length - HEADER_BYTES);
    return stored(plain.bytes, length);
  }

  /** A run of empty buckets is its length below 0. */
  private void putCounts(long[] counts) {
    if (counts.length == 0) {
      putZigZag(0);
    }
    for (int index = 0; index < counts.length; ) {
      int next = index + 1;
      while (counts[index] == 0 && next < counts.length && counts[next] == 0) {
        next++;
      }
      putZigZag(next - index > 1 ? index - next : counts[index]);
      index = next;
    }
  }

  private static byte[] stored(byte[] data, int length) {
    int blocks = (length + MOST_STORED - 1) / MOST_STORED;
    HdrEncoding packed = new HdrEncoding(8 + 2 + 5 * blocks + length + 4);
    packed.putInt(COMPRESSED_COOKIE);
    packed.putInt(packed.bytes.length - 8);
    packed.put(0x78);
    packed.put(0x01);
    for (int from = 0; from < length; from += MOST_STORED) {
      int size = Math.min(MOST_STORED, length - from);
      packed.put(from + size == length ? 1 : 0); // whether it is the last block
      packed.putLittle(size);
      packed.putLittle(~size);
      System.arraycopy(data, from, packed.bytes, packed.used, size);
      packed.used += size;
    }
    Adler32 adler = new Adler32();
    adler.update(data, 0, length);
    packed.putInt((int) adler.getValue());
    return packed.bytes;
  }

  /** Signs last, then seven bits a byte, lowest first; the ninth byte has eight. */
  private void putZigZag(long value) {
    long rest = value << 1 ^ value >> 63;
    int most = MOST_COUNT_BYTES - 1;
    for (; rest >>> 7 != 0 && most > 0; most--) {
      put((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    put((int) rest);
  }

  private void putLittle(int value) {
    put(value);
    put(value >> 8);
  }

  private void putLong(long value) {
    putInt((int) (value >> 32));
    putInt((int) value);
  }

  private void putInt(int value) {
    put(value >> 24);
    put(value >> 16);
    put(value >> 8);
    put(value);
  }

  private void put(int oneByte) {
    bytes[used++] = (byte) oneByte;
  }
}

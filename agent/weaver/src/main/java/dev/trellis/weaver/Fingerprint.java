package dev.trellis.weaver;

import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Tells one class file from another of the same name. Two checksums and no digest: these are native
 * code, and a digest that the JIT has not compiled yet takes seconds for all of a start. Against
 * chance they are ample; against a person stands who may write the file that holds them.
 */
final class Fingerprint {

  private Fingerprint() {}

  static long of(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, bytes.length);
    Adler32 adler = new Adler32();
    adler.update(bytes, 0, bytes.length);
    return (crc.getValue() << 32) ^ adler.getValue() ^ ((long) bytes.length << 16);
  }
}

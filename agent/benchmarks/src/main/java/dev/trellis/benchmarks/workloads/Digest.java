package dev.trellis.benchmarks.workloads;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** What a program found, in one number. Not for several threads at once. */
final class Digest {

  private final CRC32 crc = new CRC32();

  void add(String answer) {
    crc.update(answer.getBytes(StandardCharsets.UTF_8));
    crc.update('\n');
  }

  void add(long answer) {
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      crc.update((int) (answer >>> shift));
    }
  }

  @Override
  public String toString() {
    return Long.toHexString(crc.getValue());
  }
}

package dev.trellis.benchmarks.report;

import java.io.IOException;

/**
 * What one process told of the reports that were written of it.
 *
 * @param bytes of one
 * @param millis that one took to write, all of its warm ones together
 * @param gapMillis the longest time that a thread stood still while they were written
 * @param quietGapMillis the same in a time as long without a report
 */
record Written(long bytes, double millis, double gapMillis, double quietGapMillis) {

  /** From the line that {@link ManySites} prints. */
  static Written of(String line) throws IOException {
    String[] words = line.strip().split(" ", -1);
    if (words.length != 4) {
      throw new IOException("four figures were expected, not \"" + line.strip() + "\"");
    }
    return new Written(
        Long.parseLong(words[0]),
        Double.parseDouble(words[1]),
        Double.parseDouble(words[2]),
        Double.parseDouble(words[3]));
  }
}

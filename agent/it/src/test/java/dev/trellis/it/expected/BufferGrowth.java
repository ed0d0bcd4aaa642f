package dev.trellis.it.expected;

import static dev.trellis.it.expected.Life.builder;

import java.util.List;

/**
 * The growth of the buffers of java.io. What is written into an array grows to the larger of what
 * is needed and twice. Readers and inputs grow for the sake of a mark alone, up to its limit:
 * inputs by doubling, readers at once.
 */
final class BufferGrowth {

  private BufferGrowth() {}

  static void addTo(Expectations expected) {
    expected.step("byte array stream, 33 bytes", byteArray(32, 64));
    expected.step("byte array stream of 0, 3 bytes", byteArray(0, 1, 2, 4));
    expected.step("byte array stream, 100 bytes at once", byteArray(32, 100));
    expected.step("char array writer, 33 chars", charArray(32, 64));
    expected.step("char array writer of 0, 3 chars", charArray(0, 1, 2, 4));
    expected.step("char array writer, 100 chars at once", charArray(32, 100));
    expected.step("char array writer, a string of 100", charArray(32, 100));
    expected.step("buffered output", output(8192));
    expected.step("buffered output of 8, 9 bytes", output(8));
    expected.step("buffered output of an heir", output(8));
    expected.step("buffered writer", writer(8192));
    expected.step("buffered writer of 8, 9 chars", writer(8));
    // Up to 17 inputs have their buffer from the start.
    expected.step("buffered input, unread", expected.release() <= 17 ? input(8192) : input());
    expected.step("buffered input, 1 byte", input(8192));
    expected.step("buffered input of 4, 9 bytes", input(4));
    expected.step("buffered input of an heir, unread", input(4));
    expected.step("buffered input of 4, marked for 6, 5 bytes", input(4, 6));
    expected.step("buffered input of 4, marked for 16, 17 bytes", input(4, 8, 16));
    expected.step("buffered reader", reader(8192));
    expected.step("buffered reader of 4, 9 chars", reader(4));
    expected.step("buffered reader of 4, marked for 6, 5 chars", reader(4, 6));
    expected.step("buffered reader of 4, marked for 16, 17 chars", reader(4, 16));
    // A line that ends in a later buffer is put together in a builder for 80.
    expected.helped("buffered reader of 4, a line of 100", List.of(builder(80, 162)), reader(4));
  }

  private static Life byteArray(int... lengths) {
    return Life.array("java.io.ByteArrayOutputStream", Element.BYTE, lengths);
  }

  private static Life charArray(int... lengths) {
    return Life.array("java.io.CharArrayWriter", Element.CHAR, lengths);
  }

  private static Life output(int... lengths) {
    return Life.array("java.io.BufferedOutputStream", Element.BYTE, lengths);
  }

  private static Life writer(int... lengths) {
    return Life.array("java.io.BufferedWriter", Element.CHAR, lengths);
  }

  private static Life input(int... lengths) {
    return Life.array("java.io.BufferedInputStream", Element.BYTE, lengths);
  }

  private static Life reader(int... lengths) {
    return Life.array("java.io.BufferedReader", Element.CHAR, lengths);
  }
}

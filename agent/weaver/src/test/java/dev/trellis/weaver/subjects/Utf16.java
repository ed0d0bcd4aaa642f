package dev.trellis.weaver.subjects;

/** Stands for {@code java.lang.StringUTF16}, which no test can name. */
final class Utf16 {

  private Utf16() {}

  static byte[] newBytesFor(int characters) {
    return new byte[2 * characters];
  }
}

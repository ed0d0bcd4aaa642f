package dev.trellis.weaver.subjects;

import java.util.Arrays;

/** Sets its storage through a setter, or is told how long a piece of memory it holds. */
public class Buffer {

  private byte[] array;
  private Object chunk;
  private int length;
  private int plain;

  Buffer(int length) {
    setArray(new byte[length]);
  }

  Buffer(byte[] given) {
    setArray(given);
  }

  Buffer() {}

  void setArray(byte[] now) {
    array = now;
  }

  void setArray(byte[] now, int from) {
    setArray(Arrays.copyOfRange(now, from, now.length));
  }

  void grow(int length) {
    setArray(Arrays.copyOf(array, length), 0);
  }

  void init(Object piece, long handle, int bytes) {
    chunk = piece;
    length = bytes;
  }

  void free() {
    chunk = null;
  }

  void resize(int bytes) {
    plain = bytes;
  }

  int lengths() {
    return length + plain;
  }
}

package dev.trellis.it.expected;

/** What a storage is an array of. */
public enum Element {
  REFERENCE(Object[].class),
  BYTE(byte[].class),
  CHAR(char[].class),
  INT(int[].class),
  LONG(long[].class),
  DOUBLE(double[].class);

  private final Class<?> array;

  Element(Class<?> array) {
    this.array = array;
  }

  /** The class of such arrays. */
  Class<?> array() {
    return array;
  }
}

package dev.trellis.it.programs.trials;

/**
 * What a StringBuilder and a StringBuffer have in common, which no public type of the JDK tells.
 */
interface Text {

  void append(char letter);

  void append(String text);

  void append(char[] letters);

  void append(CharSequence text, int from, int to);

  void append(int number);

  void append(long number);

  void append(double number);

  void append(boolean truth);

  void appendItself();

  void appendCodePoint(int point);

  void insert(int at, char letter);

  void insert(int at, String text);

  void insert(int at, CharSequence text);

  void insert(int at, char[] letters);

  void replace(int from, int to, String text);

  void delete(int from, int to);

  void setCharAt(int at, char letter);

  void setLength(int length);

  void ensureCapacity(int capacity);

  void trimToSize();

  int length();

  int indexOf(String text);

  /** The builder itself. */
  CharSequence sequence();

  /** Another one of a capacity. */
  Text empty(int capacity);

  /** Another one of a text. */
  Text of(String text);

  /** Another one of what is no String. */
  Text of(CharSequence text);

  /** Another one, of the same class. */
  Text as(Object other);
}

package dev.trellis.it.programs.trials;

/** A StringBuffer. */
record BufferText(StringBuffer buffer) implements Text {

  @Override
  public void append(char letter) {
    buffer.append(letter);
  }

  @Override
  public void append(String text) {
    buffer.append(text);
  }

  @Override
  public void append(char[] letters) {
    buffer.append(letters);
  }

  @Override
  public void append(CharSequence text, int from, int to) {
    buffer.append(text, from, to);
  }

  @Override
  public void append(int number) {
    buffer.append(number);
  }

  @Override
  public void append(long number) {
    buffer.append(number);
  }

  @Override
  public void append(double number) {
    buffer.append(number);
  }

  @Override
  public void append(boolean truth) {
    buffer.append(truth);
  }

  @Override
  public void appendItself() {
    buffer.append(buffer);
  }

  @Override
  public void appendCodePoint(int point) {
    buffer.appendCodePoint(point);
  }

  @Override
  public void insert(int at, char letter) {
    buffer.insert(at, letter);
  }

  @Override
  public void insert(int at, String text) {
    buffer.insert(at, text);
  }

  @Override
  public void insert(int at, CharSequence text) {
    buffer.insert(at, text);
  }

  @Override
  public void insert(int at, char[] letters) {
    buffer.insert(at, letters);
  }

  @Override
  public void replace(int from, int to, String text) {
    buffer.replace(from, to, text);
  }

  @Override
  public void delete(int from, int to) {
    buffer.delete(from, to);
  }

  @Override
  public void setCharAt(int at, char letter) {
    buffer.setCharAt(at, letter);
  }

  @Override
  public void setLength(int length) {
    buffer.setLength(length);
  }

  @Override
  public void ensureCapacity(int capacity) {
    buffer.ensureCapacity(capacity);
  }

  @Override
  public void trimToSize() {
    buffer.trimToSize();
  }

  @Override
  public int length() {
    return buffer.length();
  }

  @Override
  public int indexOf(String text) {
    return buffer.indexOf(text);
  }

  @Override
  public CharSequence sequence() {
    return buffer;
  }

  @Override
  public Text empty(int capacity) {
    return new BufferText(capacity == 16 ? new StringBuffer() : new StringBuffer(capacity));
  }

  @Override
  public Text of(String text) {
    return new BufferText(new StringBuffer(text));
  }

  @Override
  public Text of(CharSequence text) {
    return new BufferText(new StringBuffer(text));
  }

  @Override
  public Text as(Object other) {
    return new BufferText((StringBuffer) other);
  }

  @Override
  public String toString() {
    return buffer.toString();
  }
}

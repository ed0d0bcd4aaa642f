package dev.trellis.it.programs.trials;

/** A StringBuilder. */
record BuilderText(StringBuilder builder) implements Text {

  @Override
  public void append(char letter) {
    builder.append(letter);
  }

  @Override
  public void append(String text) {
    builder.append(text);
  }

  @Override
  public void append(char[] letters) {
    builder.append(letters);
  }

  @Override
  public void append(CharSequence text, int from, int to) {
    builder.append(text, from, to);
  }

  @Override
  public void append(int number) {
    builder.append(number);
  }

  @Override
  public void append(long number) {
    builder.append(number);
  }

  @Override
  public void append(double number) {
    builder.append(number);
  }

  @Override
  public void append(boolean truth) {
    builder.append(truth);
  }

  @Override
  public void appendItself() {
    builder.append(builder);
  }

  @Override
  public void appendCodePoint(int point) {
    builder.appendCodePoint(point);
  }

  @Override
  public void insert(int at, char letter) {
    builder.insert(at, letter);
  }

  @Override
  public void insert(int at, String text) {
    builder.insert(at, text);
  }

  @Override
  public void insert(int at, CharSequence text) {
    builder.insert(at, text);
  }

  @Override
  public void insert(int at, char[] letters) {
    builder.insert(at, letters);
  }

  @Override
  public void replace(int from, int to, String text) {
    builder.replace(from, to, text);
  }

  @Override
  public void delete(int from, int to) {
    builder.delete(from, to);
  }

  @Override
  public void setCharAt(int at, char letter) {
    builder.setCharAt(at, letter);
  }

  @Override
  public void setLength(int length) {
    builder.setLength(length);
  }

  @Override
  public void ensureCapacity(int capacity) {
    builder.ensureCapacity(capacity);
  }

  @Override
  public void trimToSize() {
    builder.trimToSize();
  }

  @Override
  public int length() {
    return builder.length();
  }

  @Override
  public int indexOf(String text) {
    return builder.indexOf(text);
  }

  @Override
  public CharSequence sequence() {
    return builder;
  }

  @Override
  public Text empty(int capacity) {
    return new BuilderText(capacity == 16 ? new StringBuilder() : new StringBuilder(capacity));
  }

  @Override
  public Text of(String text) {
    return new BuilderText(new StringBuilder(text));
  }

  @Override
  public Text of(CharSequence text) {
    return new BuilderText(new StringBuilder(text));
  }

  @Override
  public Text as(Object other) {
    return new BuilderText((StringBuilder) other);
  }

  @Override
  public String toString() {
    return builder.toString();
  }
}

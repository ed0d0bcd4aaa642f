package dev.trellis.viewer;

import java.util.List;
import java.util.function.UnaryOperator;

/** Collects lines of at most {@value #WIDTH} columns. Not thread-safe. */
final class Paper {

  /** Columns of a line, at most. */
  static final int WIDTH = 80;

  private final StringBuilder text = new StringBuilder();
  private final boolean colour;
  private final boolean unicode;

  Paper(boolean colour, boolean unicode) {
    this.colour = colour;
    this.unicode = unicode;
  }

  /** Separates items on one line. */
  String separator() {
    return unicode ? " · " : " | ";
  }

  /** Stands for what was left out. */
  String ellipsis() {
    return unicode ? "…" : "...";
  }

  /** Stands before the half width of an interval. */
  String plusMinus() {
    return unicode ? "±" : "+-";
  }

  /** Whether characters beyond ASCII may be used. */
  boolean isUnicode() {
    return unicode;
  }

  void blank() {
    text.append('\n');
  }

  /** A line that is known to fit, or may be cut at its end. */
  void line(String line) {
    text.append(Columns.head(encodable(line), WIDTH).stripTrailing()).append('\n');
  }

  /** A line of which the end stands out; both parts together fit. */
  void line(String plain, Style style, String styled) {
    text.append(encodable(plain)).append(styled(style, encodable(styled))).append('\n');
  }

  void styled(String line, Style style) {
    String fitting = Columns.head(encodable(line), WIDTH).stripTrailing();
    text.append(styled(style, fitting)).append('\n');
  }

  /** Free text, broken at spaces, its further lines indented to where the text begins. */
  void paragraph(String label, String words) {
    paragraph(label, words, part -> part);
  }

  /** The same, standing out. */
  void paragraph(String label, String words, Style style) {
    paragraph(label, words, part -> styled(style, part));
  }

  private void paragraph(String label, String words, UnaryOperator<String> look) {
    int indent = Columns.width(label);
    String start = label;
    for (String part : Wrapping.wrap(encodable(words), WIDTH - indent)) {
      text.append(part.isEmpty() ? start.stripTrailing() : start + look.apply(part)).append('\n');
      start = " ".repeat(indent);
    }
  }

  /** Items with a separator between them, broken only between items. */
  void items(String label, List<String> items) {
    int indent = Columns.width(label);
    StringBuilder line = new StringBuilder(label);
    for (String item : items) {
      boolean begun = Columns.width(line.toString()) > indent;
      if (begun && Columns.width(line + separator() + item) > WIDTH) {
        line(line.toString());
        line = new StringBuilder(" ".repeat(indent));
        begun = false;
      }
      line.append(begun ? separator() : "").append(item);
    }
    line(line.toString());
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private String styled(Style style, String part) {
    return colour ? style.on(part) : part;
  }

  private String encodable(String part) {
    return unicode ? part : part.replaceAll("[^\\x20-\\x7e]", "?");
  }
}

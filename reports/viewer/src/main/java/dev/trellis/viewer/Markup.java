package dev.trellis.viewer;

import dev.trellis.report.Text;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Builds HTML in which every text and attribute value is escaped; tag and attribute names are the
 * caller's own constants. Not thread-safe.
 */
final class Markup {

  private final StringBuilder html = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Begins an element; attributes are names and values in turn. */
  Markup open(String tag, String... attributes) {
    html.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      html.append(' ').append(attributes[i]).append("=\"").append(escape(attributes[i + 1]));
      html.append('"');
    }
    html.append('>');
    open.push(tag);
    return this;
  }

  /** Ends the innermost element. */
  Markup close() {
    html.append("</").append(open.pop()).append('>');
    if (open.size() <= 2) {
      html.append('\n');
    }
    return this;
  }

  Markup text(String text) {
    html.append(escape(text));
    return this;
  }

  /** A whole element that holds text alone. */
  Markup element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  @Override
  public String toString() {
    return html.toString();
  }

  /** The text with nothing in it that HTML could take for markup, in or out of an attribute. */
  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (char c : Text.printable(text).toCharArray()) {
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}

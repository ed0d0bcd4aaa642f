package dev.trellis.viewer;

import dev.trellis.report.Text;

/** Class names cut to a width, so that the part that tells them apart stays. */
final class TypeNames {

  private TypeNames() {}

  /**
   * The name in at most {@code width} columns: whole if it fits, else with packages cut to their
   * first letters from the left ({@code j.u.c.ConcurrentHashMap}), else with its middle left out.
   *
   * @param ellipsis stands for the middle
   */
  static String fit(String type, int width, String ellipsis) {
    String name = Text.printable(type);
    int from = 0;
    int dot;
    while (Columns.width(name) > width && (dot = name.indexOf('.', from)) >= 0) {
      int letter = from < dot ? name.offsetByCodePoints(from, 1) : from;
      name = name.substring(0, letter) + name.substring(dot);
      from = letter + 1;
    }
    return middle(name, width, ellipsis);
  }

  /** The text in at most {@code width} columns: whole if it fits, else without its middle. */
  static String middle(String text, int width, String ellipsis) {
    if (Columns.width(text) <= width) {
      return text;
    }
    int room = width - Columns.width(ellipsis);
    return Columns.head(text, room / 2) + ellipsis + Columns.tail(text, room - room / 2);
  }
}

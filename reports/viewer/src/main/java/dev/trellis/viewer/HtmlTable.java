package dev.trellis.viewer;

/** The beginning, the cells and the end of the page's tables. */
final class HtmlTable {

  private HtmlTable() {}

  /** Begins a table; columns whose name begins with {@code #} hold numbers. */
  static void open(String caption, Markup page, String... columns) {
    page.open("div", "class", "scroll").open("table").element("caption", caption);
    page.open("thead").open("tr");
    for (String column : columns) {
      if (column.startsWith("#")) {
        page.element("th", column.substring(1), "scope", "col", "class", "number");
      } else {
        page.element("th", column, "scope", "col");
      }
    }
    page.close().close().open("tbody");
  }

  static void number(String value, Markup page) {
    page.element("td", value, "class", "number");
  }

  static void close(Markup page) {
    page.close().close().close();
  }
}

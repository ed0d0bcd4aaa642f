package dev.trellis.viewer;

/** The few ways in which text stands out on a terminal. */
enum Style {
  HEADING("1"),
  WARNING("1;33"),
  FAINT("2"),
  BAR("36");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  String on(String text) {
    return text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}

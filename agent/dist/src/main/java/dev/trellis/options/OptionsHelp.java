package dev.trellis.options;

import java.util.List;

/** The table of {@link Options} for people. */
public final class OptionsHelp {
  private static final int MAX_COLUMNS = 100;
  private static final int TEXT_COLUMN = 18;

  private OptionsHelp() {}

  /** For a terminal: lines of at most 100 columns, each ended by a line feed. */
  public static String text() {
    StringBuilder help = new StringBuilder(4096);
    help.append("usage: java -javaagent:trellis-agent.jar=KEY=VALUE,KEY=VALUE ... PROGRAM\n\n");
    for (Option<?> option : Options.all()) {
      help.append("  ").append(option.key());
      indent(help, TEXT_COLUMN - 2 - option.key().length());
      wrap(help, option.meaning());
      indent(help, TEXT_COLUMN);
      wrap(help, "accepted: " + option.accepted());
      indent(help, TEXT_COLUMN);
      wrap(help, "default: " + defaultText(option));
      help.append('\n');
    }
    wrapAtMargin(
        help,
        "A comma inside a value is written \\, where options are given in this form. What is not"
            + " given here is taken from the config file, then from the environment variable "
            + OptionsParser.ENVIRONMENT_VARIABLE
            + " (same form), then from the defaults.");
    help.append('\n');
    wrapAtMargin(
        help,
        "An agent that is attached to a running JVM also takes reply=FILE, at the end and only there:"
            + " it answers with one line into that file, which must exist. trellis attach PID"
            + " OPTIONS adds it by itself.");
    return help.toString();
  }

  /** For the README: a table in Markdown, each line ended by a line feed. */
  public static String markdownTable() {
    StringBuilder table = new StringBuilder(4096);
    table.append("| option | meaning | accepted | default |\n|---|---|---|---|\n");
    for (Option<?> option : Options.all()) {
      String defaultText = option.defaultText();
      table.append("| `").append(option.key()).append("` | ");
      table.append(option.meaningMarkdown()).append(" | ");
      table.append(option.acceptedMarkdown()).append(" | ");
      table.append(defaultText == null ? "none" : "`" + defaultText + "`").append(" |\n");
    }
    return table.toString();
  }

  private static String defaultText(Option<?> option) {
    String text = option.defaultText();
    return text == null ? "none" : text;
  }

  private static void wrap(StringBuilder help, String text) {
    wrap(help, text, TEXT_COLUMN);
  }

  private static void wrapAtMargin(StringBuilder help, String text) {
    wrap(help, text, 0);
  }

  private static void wrap(StringBuilder help, String text, int indent) {
    int column = indent;
    List<String> words = Separated.by(' ', text);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (i > 0 && column + 1 + word.length() > MAX_COLUMNS) {
        help.append('\n');
        indent(help, indent);
        column = indent;
      } else if (i > 0) {
        help.append(' ');
        column++;
      }
      help.append(word);
      column += word.length();
    }
    help.append('\n');
  }

  private static void indent(StringBuilder help, int columns) {
    for (int i = 0; i < columns; i++) {
      help.append(' ');
    }
  }
}

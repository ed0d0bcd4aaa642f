package dev.trellis.doctor;

import dev.trellis.options.OneLine;
import java.io.PrintStream;
import java.util.Locale;

/** Where lines of data go; what is in them cannot end them. */
final class Lines {

  /** How many of a kind are printed where not all are asked for. */
  static final int MOST = 20;

  private static final int LABEL = 11;

  private final PrintStream out;

  Lines(PrintStream out) {
    this.out = out;
  }

  /** A line, or the several of a text. */
  void add(String text) {
    text.lines().map(String::stripTrailing).forEach(line -> out.print(OneLine.of(line) + "\n"));
    if (text.isEmpty()) {
      out.print("\n");
    }
  }

  /** A fact with its label. */
  void fact(String label, String fact) {
    add("  " + label + " ".repeat(Math.max(1, LABEL - label.length())) + fact);
  }

  /** Says how many were not printed, if any. */
  void more(int count, boolean all) {
    if (!all && count > MOST) {
      add("  ... and " + (count - MOST) + " more; --all names them");
    }
  }

  /** A count and its noun. */
  static String count(long count, String one, String many) {
    return String.format(Locale.ROOT, "%,d ", count) + (count == 1 ? one : many);
  }
}

package dev.trellis.viewer;

/**
 * How the terminal view is written.
 *
 * @param top how many types to show histograms of, at least 0
 * @param colour whether to write ANSI colours
 * @param unicode whether characters beyond ASCII may be written; if not, those in names become
 *     question marks
 */
public record TerminalOptions(int top, boolean colour, boolean unicode) {

  /** How many types to show histograms of where nothing else is said. */
  public static final int DEFAULT_TOP = 10;
}

package dev.trellis.viewer;

import java.util.Set;

/**
 * How the terminal view is written.
 *
 * @param top of how many types to show histograms, of how many call sites stacks, of how many
 *     scopes types; at least 0
 * @param colour whether to write ANSI colours
 * @param unicode whether characters beyond ASCII may be written; if not, those in names become
 *     question marks
 * @param sections the parts to show by themselves, in full; if empty, the view is that of the whole
 *     run
 */
public record TerminalOptions(int top, boolean colour, boolean unicode, Set<Section> sections) {

  /** How many to show in detail where nothing else is said. */
  public static final int DEFAULT_TOP = 10;

  public TerminalOptions {
    sections = Set.copyOf(sections);
  }

  /** The view of the whole run. */
  public TerminalOptions(int top, boolean colour, boolean unicode) {
    this(top, colour, unicode, Set.of());
  }
}

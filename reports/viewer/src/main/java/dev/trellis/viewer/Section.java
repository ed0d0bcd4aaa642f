package dev.trellis.viewer;

/** A part of a report that can be asked for by itself. */
public enum Section {
  /** Call sites, and the stacks of those that requested most. */
  SITES,
  /** What to write so that containers need not grow. */
  ADVICE,
  /** What garbage collections have shown to be live. */
  LIVE,
  /** Figures by scope. */
  SCOPES
}

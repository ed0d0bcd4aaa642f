package dev.trellis.options;

/** How much the agent says on stderr; each level includes those before it. */
public enum LogLevel {
  /** Nothing at all. */
  OFF,
  /** What keeps the agent from working. */
  ERROR,
  /** What keeps a part of it from working. */
  WARN,
  /** What it does, a few lines a run. */
  INFO,
  /** What it does, in detail. */
  DEBUG
}

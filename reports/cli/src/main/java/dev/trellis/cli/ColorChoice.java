package dev.trellis.cli;

/** When to write colours. */
enum ColorChoice {
  auto,
  always,
  never;

  /** Whether to write them here; {@code auto} follows the terminal, NO_COLOR and TERM=dumb. */
  boolean in(Surroundings surroundings) {
    return switch (this) {
      case always -> true;
      case never -> false;
      case auto ->
          surroundings.terminal()
              && surroundings.env().getOrDefault("NO_COLOR", "").isEmpty()
              && !"dumb".equals(surroundings.env().get("TERM"));
    };
  }
}

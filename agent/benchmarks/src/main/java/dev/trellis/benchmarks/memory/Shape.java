package dev.trellis.benchmarks.memory;

/** How large a program is, and on how many cores it runs, with as many threads. */
public enum Shape {
  /** What all others are compared with, too. */
  FEW_SITES(2, 10),
  MANY_SITES(2, 5_000),
  EIGHT_CORES(8, 10),
  SIXTY_FOUR_CORES(64, 10);

  private final int cores;
  private final int sites;

  Shape(int cores, int sites) {
    this.cores = cores;
    this.sites = sites;
  }

  /** Its name in tables. */
  String label() {
    return sites + " call sites, " + cores + " cores";
  }

  /** What the JVM is told to have, and how many threads grow something. */
  int cores() {
    return cores;
  }

  /**
   * Lines of the program's own at which something large grows; beside them there are a few dozen.
   */
  int sites() {
    return sites;
  }
}

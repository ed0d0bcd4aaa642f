package dev.trellis.it.programs.trials;

import dev.trellis.it.programs.Colliding;

/**
 * One object a value: for a map that goes by identity, and held here for one that holds weakly. The
 * first half meet in two bins.
 */
final class Keys {

  static final int COUNT = 120;
  static final int MEETING = 60;

  private static final Colliding[] ALL = new Colliding[COUNT];

  static {
    for (int value = 0; value < COUNT; value++) {
      ALL[value] = new Colliding(value, value < MEETING ? value & 1 : value * 0x9E37);
    }
  }

  private Keys() {}

  static Colliding of(int value) {
    return ALL[value];
  }

  /** One that is in no container. */
  static Colliding absent() {
    return new Colliding(-1, 0);
  }
}

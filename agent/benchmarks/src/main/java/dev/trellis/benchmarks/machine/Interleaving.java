package dev.trellis.benchmarks.machine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The order in which things that are compared take turns. */
public final class Interleaving {

  private Interleaving() {}

  /**
   * The same things, starting from another one each round, so that none always runs first.
   *
   * @param round 0 and up
   */
  public static <T> List<T> ofRound(int round, List<T> compared) {
    List<T> turned = new ArrayList<>(compared);
    Collections.rotate(turned, -(round % compared.size()));
    return turned;
  }
}

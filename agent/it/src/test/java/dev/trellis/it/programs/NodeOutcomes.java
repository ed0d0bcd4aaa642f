package dev.trellis.it.programs;

import java.util.Map;
import java.util.concurrent.Callable;

/** Prints what came of each step of {@link NodeSteps}, in several rounds. */
public final class NodeOutcomes {

  private static final int ROUNDS = 50;

  private NodeOutcomes() {}

  /** Prints one line for each step; ends with status 6 so that a lost status shows. */
  public static void main(String[] arguments) {
    Transcript transcript = new Transcript(System.out);
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, Callable<Object>> step : NodeSteps.all().entrySet()) {
        transcript.see(step.getKey(), () -> step.getValue().call());
      }
    }
    transcript.end();
    System.exit(6);
  }
}

package dev.trellis.it.programs;

/** Uses the three containers in every way, and prints what came of it. */
public final class EveryWay {

  private EveryWay() {}

  /** Prints one line for each way; ends with status 5 so that a lost status shows. */
  public static void main(String[] arguments) {
    Transcript transcript = new Transcript(System.out);
    for (int round = 0; round < 3; round++) {
      ListWays.run(transcript);
      MapWays.run(transcript);
      DequeWays.run(transcript);
    }
    transcript.end();
    System.err.println("one line on standard error");
    System.exit(5);
  }
}

package dev.trellis.it.programs;

import java.util.List;

/**
 * Runs random sequences of operations under denials. The policy must be one that denies by thread
 * name.
 */
public final class DenialTrials {

  private static final int STEPS = 12;

  private DenialTrials() {}

  /**
   * Prints {@code KIND denied n} for each kind, and a line with its seed for each sequence that
   * went wrong.
   *
   * @param arguments first seed, number of sequences for each kind, kinds
   */
  public static void main(String[] arguments) {
    long seed = Long.parseLong(arguments[0]);
    int sequences = Integer.parseInt(arguments[1]);
    for (String kind : List.of(arguments).subList(2, arguments.length)) {
      int before = Denial.count();
      for (int i = 0; i < sequences; i++) {
        String wrong = sequence(trial(kind, seed + i));
        if (!wrong.equals(Trial.WHOLE)) {
          System.out.println(kind + " of seed " + (seed + i) + " broke at " + wrong);
        }
      }
      System.out.println(kind + " denied " + (Denial.count() - before));
    }
  }

  private static String sequence(Trial trial) {
    for (int step = 0; step < STEPS; step++) {
      String wrong;
      try {
        wrong = trial.step();
      } catch (RuntimeException e) {
        wrong = e.toString();
      }
      if (!wrong.equals(Trial.WHOLE)) {
        return "step " + step + ": " + wrong;
      }
    }
    return trial.growsOn();
  }

  private static Trial trial(String kind, long seed) {
    return switch (kind) {
      case "list" -> new ListTrial(seed);
      case "deque" -> new DequeTrial(seed);
      case "set" -> new SetTrial(seed);
      default -> new MapTrial(seed, MapTrial.Kind.valueOf(kind));
    };
  }
}

package dev.trellis.it.programs;

import dev.trellis.api.Reservation;
import dev.trellis.api.Reservation.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Reserves room at random moments while a policy denies all, or nothing: what is denied changes
 * nothing, and what is granted is there. The policy must be one that denies by thread name.
 */
public final class ReservationTrials {

  private static final int STEPS = 12;
  private static final int MOST = 60;

  private ReservationTrials() {}

  /**
   * Prints {@code KIND granted n denied n too large n} for each kind, and a line with its seed for
   * each sequence that went wrong.
   *
   * @param arguments first seed, number of sequences
   */
  public static void main(String[] arguments) {
    long seed = Long.parseLong(arguments[0]);
    int sequences = Integer.parseInt(arguments[1]);
    int kinds = Reservable.all(-1).size();
    for (int kind = 0; kind < kinds; kind++) {
      int[] counts = new int[Outcome.values().length];
      for (int i = 0; i < sequences; i++) {
        Random random = new Random(seed + i);
        Reservable container = Reservable.all(random.nextInt(30) - 10).get(kind);
        String wrong = sequence(container, random, counts);
        if (!wrong.isEmpty()) {
          System.out.println(container.name() + " of seed " + (seed + i) + " " + wrong);
        }
      }
      System.out.println(
          Reservable.all(-1).get(kind).name()
              + " granted "
              + counts[Outcome.GRANTED.ordinal()]
              + " denied "
              + counts[Outcome.DENIED.ordinal()]
              + " too large "
              + counts[Outcome.TOO_LARGE.ordinal()]);
    }
  }

  private static String sequence(Reservable container, Random random, int[] counts) {
    List<Integer> model = new ArrayList<>(container.content().get());
    for (int step = 0; step < STEPS; step++) {
      int n = random.nextInt(MOST);
      switch (random.nextInt(4)) {
        case 0 -> fill(container, model, 1);
        case 1 -> remove(container, model, n / 3);
        default -> {
          if (!reserves(container, model, n, random.nextBoolean(), counts)) {
            return "threw for " + n + " at step " + step;
          }
        }
      }
      if (!container.content().get().equals(model)) {
        return "is " + container.content().get() + " at step " + step + ", should be " + model;
      }
    }
    return "";
  }

  /** Whether neither the reservation nor, if it was granted, what it is for threw. */
  private static boolean reserves(
      Reservable container, List<Integer> model, int n, boolean denies, int[] counts) {
    Reservation[] answer = new Reservation[1];
    int denied = denies ? 0 : Denial.NEVER;
    if (Denial.strikes(denied, () -> answer[0] = container.reserve().apply(n))) {
      return false;
    }
    counts[answer[0].outcome().ordinal()]++;
    List<Integer> more = new ArrayList<>(n);
    if (answer[0].isGranted() && Denial.strikes(0, () -> fill(container, more, n))) {
      return false;
    }
    model.addAll(more);
    return true;
  }

  private static void fill(Reservable container, List<Integer> model, int n) {
    for (int i = 0; i < n; i++) {
      container.add().accept(i % 26);
      model.add(i % 26);
    }
  }

  /** All but one at the most: a builder of wide characters that is empty may forget its kind. */
  private static void remove(Reservable container, List<Integer> model, int most) {
    for (int i = 0; i < most && model.size() > 1; i++) {
      container.remove().run();
      model.remove(container.name().equals(Reservable.DEQUE) ? 0 : model.size() - 1);
    }
  }
}

package dev.trellis.it.programs;

import dev.trellis.api.Reservation;
import java.util.ArrayList;
import java.util.List;

/** Asks each container for more and more room, and prints what it gets. */
public final class Reserving {

  private static final int HELD = 10;
  private static final int LITTLE = 100;

  private Reserving() {}

  /**
   * Prints a line for each request, with {@code CHANGED} in it where it changed what the container
   * holds, and the message of each denial. At the end each container must grow on.
   *
   * @param rooms how much to ask for, one after the other, after a little
   */
  public static void main(String[] rooms) {
    for (Reservable container : Reservable.all(-1)) {
      List<Integer> held = new ArrayList<>(container.content().get());
      while (held.size() < HELD) {
        add(container, held);
      }
      ask(container, LITTLE, held);
      for (String room : rooms) {
        ask(container, Integer.parseInt(room), held);
      }
      for (int i = 0; i < LITTLE; i++) {
        add(container, held);
      }
      System.out.println(container.name() + ": " + held.size() + wholeness(container, held));
    }
  }

  private static void add(Reservable container, List<Integer> held) {
    int number = held.size() % 26;
    container.add().accept(number);
    held.add(number);
  }

  private static void ask(Reservable container, int room, List<Integer> held) {
    Reservation reservation = container.reserve().apply(room);
    System.out.println(
        container.name()
            + " + "
            + room
            + ": "
            + reservation.outcome()
            + " "
            + reservation.requestedBytes()
            + wholeness(container, held));
    if (reservation.outcome() == Reservation.Outcome.DENIED) {
      System.out.println(reservation.message());
    }
  }

  private static String wholeness(Reservable container, List<Integer> held) {
    return container.content().get().equals(held) ? "" : " CHANGED";
  }
}

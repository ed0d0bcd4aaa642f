package com.acme.quotes;

import java.util.Random;

/** A day at the options desk: 600 ticks of the market, and the requests that come with each. */
public final class Main {

  private static final int TICKS = 600;
  private static final int SYMBOLS = 40;
  private static final int CUSTOMERS = 500;
  private static final int SERVED_A_TICK = 1_000;

  private Main() {}

  /**
   * Prints one line, the same in every run.
   *
   * @param args ignored
   */
  public static void main(String[] args) {
    System.out.println(day(TICKS).summary());
  }

  static QuoteService day(int ticks) {
    Random random = new Random(2021);
    QuoteService service = new QuoteService();
    int spotCents = 10_000;
    int number = 0;
    for (int tick = 0; tick < ticks; tick++) {
      spotCents += random.nextInt(41) - 20;
      // A busy hour comes now and then, and its requests wait.
      int arriving = tick % 50 < 5 ? 4 * SERVED_A_TICK : SERVED_A_TICK / 2;
      for (int i = 0; i < arriving; i++) {
        service.submit(request(number++, random));
      }
      service.serve(SERVED_A_TICK, spotCents);
    }
    while (service.waiting() > 0) {
      service.serve(SERVED_A_TICK, spotCents);
    }
    return service;
  }

  private static Request request(int number, Random random) {
    Option option =
        new Option("SHARE-" + random.nextInt(SYMBOLS), 9_500 + 100 * random.nextInt(10));
    return new Request(number, "customer " + random.nextInt(CUSTOMERS), option);
  }
}

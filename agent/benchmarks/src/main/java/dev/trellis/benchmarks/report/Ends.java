package dev.trellis.benchmarks.report;

import java.time.Instant;

/** Sleeps, and tells the moment at which {@code main} is over. */
public final class Ends {

  private Ends() {}

  /** Sleeps for so many milliseconds; prints the moment of its end. */
  public static void main(String[] args) throws InterruptedException {
    Thread.sleep(Long.parseLong(args[0]));
    System.out.println(Instant.now());
  }
}

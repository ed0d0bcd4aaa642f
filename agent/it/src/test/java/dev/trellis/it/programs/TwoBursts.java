package dev.trellis.it.programs;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Grows, waits until it is told to, and grows again. */
public final class TwoBursts {

  /** Bytes requested in a burst: at least so many, and nothing like as many outside. */
  public static final long BURST_BYTES = 40L * 1_000_000;

  private static final int STORAGES = 10;
  private static final int LENGTH = 1_000_000;
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private TwoBursts() {}

  /**
   * Prints {@code ready} after the first burst, {@code grown} after the second; ends when standard
   * input does.
   *
   * @param arguments the file that tells it
   */
  public static void main(String[] arguments) throws IOException {
    File told = new File(arguments[0]);
    long capacity = burst();
    System.out.println("ready");
    while (!told.exists()) {
      LockSupport.parkNanos(POLL_NANOS);
    }
    capacity += burst();
    System.out.println("grown " + capacity);
    int unused = System.in.read();
  }

  private static long burst() {
    long size = 0;
    for (int i = 0; i < STORAGES; i++) {
      ArrayList<Integer> list = new ArrayList<>(LENGTH);
      size += list.size();
    }
    return size;
  }
}

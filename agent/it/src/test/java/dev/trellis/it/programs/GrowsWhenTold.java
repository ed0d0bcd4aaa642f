package dev.trellis.it.programs;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Makes a list, waits until it is told to, and then grows that and others, of lengths of theirs.
 */
public final class GrowsWhenTold {

  /** Length of the list that is there from the beginning. No other storage is so long. */
  public static final int EARLY_LENGTH = 54_321;

  /** Length of the first storages of those that come later. No other storage is so long. */
  public static final int LATE_LENGTH = 123_457;

  /** How many come later. */
  public static final int LATE_COUNT = 700;

  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private GrowsWhenTold() {}

  /**
   * Prints {@code ready}; when the file is there, grows every list once and prints {@code grown};
   * ends when standard input does.
   *
   * @param arguments the file
   */
  public static void main(String[] arguments) throws IOException {
    File told = new File(arguments[0]);
    ArrayList<Integer> early = new ArrayList<>(EARLY_LENGTH);
    System.out.println("ready");
    while (!told.exists()) {
      LockSupport.parkNanos(POLL_NANOS);
    }
    early.ensureCapacity(EARLY_LENGTH + 1);
    for (int i = 0; i < LATE_COUNT; i++) {
      ArrayList<Integer> late = new ArrayList<>(LATE_LENGTH);
      late.ensureCapacity(LATE_LENGTH + 1);
    }
    System.out.println("grown " + early.size());
    int unused = System.in.read();
  }

  /** What a list of this length has after its growth: half as much again. */
  public static int grown(int length) {
    return length + (length >> 1);
  }
}

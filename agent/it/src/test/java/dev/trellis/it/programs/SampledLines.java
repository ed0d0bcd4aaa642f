package dev.trellis.it.programs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Grows at two lines, enough to be sampled at both some thousand times. */
public final class SampledLines {

  /** How often it grows at each line. */
  public static final int ROUNDS = 20_000;

  private SampledLines() {}

  /**
   * Grows, prints {@code grown}, and ends when standard input does.
   *
   * @param arguments {@code wait} to wait for a byte on standard input first
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 0) {
      System.out.println("ready");
      int unused = System.in.read();
    }
    long size = 0;
    for (int round = 0; round < ROUNDS; round++) {
      size += lists(round).size() + maps(round).size();
    }
    System.out.println("grown " + size);
    int unused = System.in.read();
  }

  private static List<Integer> lists(int round) {
    return new ArrayList<>(100 + round % 900);
  }

  private static Map<Integer, Integer> maps(int round) {
    Map<Integer, Integer> map = new HashMap<>(1000);
    map.put(round, round);
    return map;
  }
}

package dev.trellis.it.programs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Grows a list, and ends as it is told. */
public final class Ending {

  private Ending() {}

  /**
   * Prints {@code ready}, and ends.
   *
   * @param arguments {@code return}, {@code exit} with status 3, {@code throw}, or {@code wait}
   *     until standard input ends
   */
  public static void main(String[] arguments) throws IOException {
    List<Integer> list = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      list.add(i);
    }
    System.out.println("ready");
    switch (arguments[0]) {
      case "exit" -> System.exit(3);
      case "throw" -> throw new IllegalStateException("thrown by the program");
      case "wait" -> {
        int unused = System.in.read();
      }
      default -> {}
    }
  }
}

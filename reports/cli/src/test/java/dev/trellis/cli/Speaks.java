package dev.trellis.cli;

import java.util.List;

/** A program that says what it was given, and ends with the status that the last argument names. */
final class Speaks {

  private Speaks() {}

  public static void main(String[] args) {
    System.out.print("given " + List.of(args) + "\n");
    System.err.print("said to err\n");
    System.exit(Integer.parseInt(args[args.length - 1]));
  }
}

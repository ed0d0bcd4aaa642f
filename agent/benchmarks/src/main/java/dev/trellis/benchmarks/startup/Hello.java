package dev.trellis.benchmarks.startup;

/** The smallest program that shows that it ran. */
public final class Hello {

  /** What it prints, and a line break. */
  static final String TEXT = "hello";

  private Hello() {}

  /** Prints it. */
  public static void main(String[] args) {
    System.out.println(TEXT);
  }
}

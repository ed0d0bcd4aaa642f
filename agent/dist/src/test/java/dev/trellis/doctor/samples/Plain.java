package dev.trellis.doctor.samples;

/** Holds an array that never grows. */
public class Plain {
  private final int[] fixed = new int[4];

  public int first() {
    return fixed[0];
  }
}

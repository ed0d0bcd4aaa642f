package dev.trellis.weaver.subjects;

/** For {@code jdk.internal.util.ArraysSupport}. */
public final class Support {

  private Support() {}

  public static int newLength(int oldLength, int least, int preferred) {
    return oldLength + Math.max(least, preferred);
  }
}

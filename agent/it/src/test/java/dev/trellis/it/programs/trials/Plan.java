package dev.trellis.it.programs.trials;

import java.util.function.ToIntBiFunction;
import java.util.random.RandomGenerator;

/**
 * Which requests for storage of one type the thread under test is denied. The policy finds it as
 * that thread's handler of uncaught exceptions, and asks it in the middle of a growth: nothing in
 * {@link #applyAsInt} grows or links.
 */
final class Plan implements Thread.UncaughtExceptionHandler, ToIntBiFunction<String, Boolean> {

  /** The plans of the matrix; their numbers for the policy are their places, from 1. */
  enum Kind {
    FIRST,
    NTH,
    EVERY
  }

  private static final int MOST_PASSED = 4;
  private static final int MOST_DENIED = 3;

  private final Kind kind;
  private final String type;
  private final RandomGenerator random;

  /** Requests that are granted before the first denial. */
  private int passed;

  /** Denials that are left. */
  private int left;

  private boolean asking;

  /**
   * A plan of which nothing is carried out yet.
   *
   * @param type binary name of the type whose requests are denied, as sites have it
   */
  Plan(Kind kind, String type, RandomGenerator random) {
    this.kind = kind;
    this.type = type;
    this.random = random;
  }

  /** From now on it holds. */
  void begin() {
    passed = kind == Kind.NTH ? 1 + random.nextInt(MOST_PASSED) : 0;
    left = kind == Kind.EVERY ? 1 + random.nextInt(MOST_DENIED) : 1;
  }

  /** Whether it still has something to deny. */
  boolean holds() {
    return left > 0;
  }

  /** From now on nothing is denied. */
  void end() {
    left = 0;
  }

  /** Set during an operation on the container alone. */
  void asking(boolean now) {
    asking = now;
  }

  @Override
  public int applyAsInt(String of, Boolean deniable) {
    if (!asking || left == 0 || !of.equals(type)) {
      return 0;
    }
    if (deniable) {
      if (passed > 0) {
        passed--;
        return 0;
      }
      left--;
    }
    return kind.ordinal() + 1;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable error) {
    error.printStackTrace();
  }
}

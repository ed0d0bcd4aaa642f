package dev.trellis.it.programs.trials;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * One container under random operations, some of which are denied, beside a model. What differs
 * from the model is thrown as an AssertionError.
 */
abstract class Trial {

  private static final String ERROR = "dev.trellis.runtime.decide.GrowthDeniedError";

  private static int denials;

  final RandomGenerator random;
  private final Plan plan;
  private boolean struck;

  Trial(RandomGenerator random, Plan plan) {
    this.random = random;
    this.plan = plan;
  }

  /** One random operation; the model takes part in it only if it was not denied. */
  abstract void step();

  /** Adds elements that the model gets, too; enough for any of these containers to grow. */
  abstract void growsOn();

  /** Compares size, order and lookups with the model. */
  abstract void check();

  /** What an iteration gives: must be the same after a denial. */
  abstract Object[] order();

  /** Whether the container is as its model at this moment. */
  final boolean isAsTheModel() {
    try {
      check();
      return true;
    } catch (AssertionError other) {
      return false;
    }
  }

  /** Equality and hash, where the class has them. */
  void checkEquality() {}

  /** A step, and a comparison if it was denied. */
  final void stepAndCheck() {
    struck = false;
    step();
    if (struck) {
      check();
    }
  }

  /** Whether an operation was carried out. If it was denied, all must be as it was before. */
  final boolean granted(Runnable operation) {
    Object[] before = plan.holds() ? order() : null;
    if (runs(operation)) {
      return true;
    }
    Object[] after = order();
    if (!Arrays.equals(before, after)) {
      throw new AssertionError(
          "was " + Arrays.toString(before) + ", is " + Arrays.toString(after) + " after a denial");
    }
    return false;
  }

  /** Whether an operation was carried out; if it was denied, it may have done a part. */
  final boolean runs(Runnable operation) {
    try {
      plan.asking(true);
      operation.run();
      return true;
    } catch (OutOfMemoryError error) {
      plan.asking(false);
      if (!error.getClass().getName().equals(ERROR)) {
        throw error;
      }
      denials++;
      struck = true;
      return false;
    } finally {
      plan.asking(false);
    }
  }

  /** Whether to copy by a serial form, which is slow: always while something may be denied. */
  final boolean serial() {
    return plan.holds() || random.nextInt(8) == 0;
  }

  /** The container that a serial form holds; to be called in an operation. */
  final Object read(byte[] written) {
    return SerialForm.read(written, plan);
  }

  final void same(String what, Object is, Object expected) {
    if (!is.equals(expected)) {
      throw new AssertionError(what + " is " + is + ", should be " + expected);
    }
  }

  final void same(String what, boolean holds, Object is, Object expected) {
    if (!holds) {
      throw new AssertionError(what + " is " + is + ", should be " + expected);
    }
  }

  /** Up to so many numbers, from 0 to 99. */
  final int[] numbers(int most) {
    int[] numbers = new int[random.nextInt(most + 1)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = random.nextInt(100);
    }
    return numbers;
  }

  static Integer[] boxed(int... numbers) {
    Integer[] boxed = new Integer[numbers.length];
    for (int i = 0; i < boxed.length; i++) {
      boxed[i] = numbers[i];
    }
    return boxed;
  }

  /** Denials that were thrown so far. */
  static int denials() {
    return denials;
  }
}

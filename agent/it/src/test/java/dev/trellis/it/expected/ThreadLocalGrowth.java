package dev.trellis.it.expected;

/**
 * Tables double, when the local that reaches two thirds is in. Nothing but the steps sets locals in
 * their threads.
 */
final class ThreadLocalGrowth {

  private ThreadLocalGrowth() {}

  static void addTo(Expectations expected) {
    expected.step("thread without a local");
    expected.step("thread with 9 locals", locals(16));
    expected.step("thread with 10 locals", locals(16, 32));
    expected.step("thread with 21 locals", locals(16, 32, 64));
    expected.step("thread that asks for a local", locals(16));
    expected.step("thread with 9 locals, removed, set again", locals(16));
    expected.step("thread that inherits a local", locals(16), locals(16));
  }

  private static Life locals(int... lengths) {
    return Life.table("java.lang.ThreadLocal$ThreadLocalMap", lengths);
  }
}

package dev.trellis.policy.testkit;

/** One duty, put to the test. */
interface Probe {

  /** Tries a new policy of the bench's, and tells its breaches. */
  void run(Bench bench);
}

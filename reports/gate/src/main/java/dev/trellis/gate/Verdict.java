package dev.trellis.gate;

/** What the gate says of a report. */
public enum Verdict {
  /** The report can be judged, and every row of the budget is kept. */
  PASS,
  /** The report can be judged, and some row is exceeded. */
  FAIL,
  /** The report cannot be trusted or does not hold what the budget asks about; never a pass. */
  CANNOT_JUDGE
}

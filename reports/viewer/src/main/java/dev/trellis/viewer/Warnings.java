package dev.trellis.viewer;

import dev.trellis.report.Doubts;
import dev.trellis.report.Policy;
import dev.trellis.report.PolicyFailure;
import dev.trellis.report.Quantities;
import dev.trellis.report.Report;
import dev.trellis.report.Text;
import java.util.ArrayList;
import java.util.List;

/** What a reader must know before any figure: doubts, denials and failures of the policy. */
final class Warnings {

  private Warnings() {}

  /** One line each, the gravest first. */
  static List<String> of(Report report) {
    List<String> lines = new ArrayList<>(Doubts.about(report));
    Policy policy = report.policy();
    if (policy.denials() > 0) {
      lines.add("the policy denied " + Quantities.counted(policy.denials(), "requests"));
    }
    if (policy.failures() > 0) {
      lines.add(
          "the policy failed in "
              + Quantities.counted(policy.failures(), "calls")
              + (policy.replaced() ? " and was replaced by one that grants everything" : ""));
    }
    for (PolicyFailure failure : policy.failureList()) {
      lines.add(
          "policy %s: %s, %s"
              .formatted(
                  Text.printable(failure.policy()),
                  Text.printable(failure.error()),
                  Quantities.counted(failure.count(), "times")));
    }
    return lines;
  }
}

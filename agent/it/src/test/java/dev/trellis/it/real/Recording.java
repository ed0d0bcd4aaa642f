package dev.trellis.it.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.report.Report;
import java.util.List;

/** The options under which real programs run, and what every report of theirs must say. */
final class Recording {

  /** Each way to record everything. */
  static final List<String> OPTIONS = List.of("policy=counting", "policy=counting,nodes=true");

  private Recording() {}

  /** Asserts that the report is that of a whole run, in which nothing went unseen. */
  static void isWhole(Report report, String of) {
    assertThat(report.state()).as(of).isEqualTo(Report.State.COMPLETE);
    assertThat(report.coverage().missed()).as(of).isEmpty();
    assertThat(report.coverage().complete()).as(of).isTrue();
    assertThat(report.self().dropped()).as(of).isZero();
    assertThat(report.self().alive()).as(of).isTrue();
    assertThat(report.policy().failures()).as(of).isZero();
  }
}

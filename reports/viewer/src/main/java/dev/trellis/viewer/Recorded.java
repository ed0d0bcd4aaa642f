package dev.trellis.viewer;

import dev.trellis.report.Doubts;
import dev.trellis.report.Figures;
import dev.trellis.report.Live;
import dev.trellis.report.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison takes from a report. Reports are large, and there may be many.
 *
 * @param records whether figures were recorded at all
 * @param totals the figures of the run
 * @param watched whether live storages were watched
 * @param peakLiveBytes what was live after the collection that left most; null if there was none
 * @param denials requests that the policy denied
 * @param failures calls of the policy that threw or recursed
 * @param doubts why the figures cannot be taken at their word
 */
public record Recorded(
    boolean records,
    Figures totals,
    boolean watched,
    @Nullable Long peakLiveBytes,
    long denials,
    long failures,
    List<String> doubts) {

  public Recorded {
    doubts = List.copyOf(doubts);
  }

  /** That of one report. */
  public static Recorded of(Report report) {
    Live live = report.live();
    boolean records = report.policy().records();
    return new Recorded(
        records,
        report.totals(),
        live != null,
        live == null || live.peak() == null ? null : live.peak().bytes(),
        report.policy().denials(),
        report.policy().failures(),
        records ? Doubts.about(report) : List.of());
  }
}

package dev.trellis.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one JVM's agent recorded, from the moment weaving was complete to {@code endedAt}.
 *
 * <p>Immutable and safe to share between threads, like every record it holds.
 *
 * @param reportId identifies the run; every report that one run writes bears the same id
 * @param state whether the run had ended when this was written
 * @param startedAt ISO-8601, UTC
 * @param endedAt ISO-8601, UTC: the moment the figures were taken
 * @param totals the sum over {@code types}
 * @param types one row for each container type that had an event or a denial
 * @param sites one row for each call site
 * @param unattributed {@code totals} less the sum over {@code sites}; negative figures are possible
 *     where stacks were sampled
 * @param scopes one row for each scope in which something grew
 * @param timeline the run in intervals; {@link Timeline#NONE} if not recorded
 * @param live what garbage collections have shown to be live; null if not watched
 */
public record Report(
    String reportId,
    State state,
    String startedAt,
    String endedAt,
    Tool tool,
    Jvm jvm,
    Policy policy,
    Coverage coverage,
    Figures totals,
    List<TypeRow> types,
    List<SiteRow> sites,
    Figures unattributed,
    List<ScopeRow> scopes,
    Timeline timeline,
    @Nullable Live live,
    Self self) {

  /** The version of the format that this class reads and writes. */
  public static final int SCHEMA_VERSION = 1;

  public Report {
    types = List.copyOf(types);
    sites = List.copyOf(sites);
    scopes = List.copyOf(scopes);
  }

  /** Whether the figures are those of a whole run. */
  public enum State {
    /** Written when the JVM ended: nothing is missing after it. */
    COMPLETE,
    /** Written while the JVM ran, or left behind by one that was killed. */
    PARTIAL
  }
}

package dev.trellis.dist;

/** Bounds of what the agent does, for whoever explains them. Each is defined where it acts. */
public final class AgentBounds {

  /** Between two looks at who is inside a policy, in milliseconds. */
  public static final long WATCHDOG_MILLIS = PolicyWatchdog.PERIOD;

  /** Who has been inside a policy for longer is named; in milliseconds. */
  public static final long LONG_CALL_MILLIS = PolicyWatchdog.LONG_NANOS / 1_000_000;

  /** Of those the report names so many. */
  public static final int MOST_NAMED = PolicyWatchdog.MOST_NAMED;

  /** Between two looks for the file that wants a report, in milliseconds. */
  public static final long DUMP_MILLIS = Reporter.LOOK_INTERVAL;

  /** Between two points of a timeline that has not been merged yet, in milliseconds. */
  public static final long TIMELINE_MILLIS = TimelineRecorder.FIRST_INTERVAL_MILLIS;

  /** A last report that only waits is not waited for any longer; in milliseconds. */
  public static final long LAST_REPORT_MILLIS = LastReport.MOST_IDLE_MILLIS;

  /** From this release on there are virtual threads, and their carriers have the stripes. */
  public static final int RELEASE_WITH_CARRIERS = HookDefiner.RELEASE_WITH_CARRIERS;

  private AgentBounds() {}
}

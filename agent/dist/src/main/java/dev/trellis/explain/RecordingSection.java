package dev.trellis.explain;

import dev.trellis.dist.AgentBounds;
import dev.trellis.options.AgentOptions;
import dev.trellis.options.Options;
import dev.trellis.report.Timeline;
import dev.trellis.runtime.live.Watches;
import dev.trellis.runtime.scope.Scopes;
import dev.trellis.runtime.stack.StackMode;

/** What is recorded. */
final class RecordingSection implements Section {

  @Override
  public boolean holdsFor(Configuration configuration) {
    return configuration.records();
  }

  @Override
  public void say(Configuration configuration, Page page) {
    AgentOptions options = configuration.options();
    page.title("Recording");
    page.point(
        "Figures and histograms of each container type: exact, each event counted once. The program"
            + " cannot read them, and no decision rests on them.");
    page.point(
        configuration.setting(Options.NODES)
            + (options.get(Options.NODES)
                ? ": the entries of maps, sets, lists and queues are counted, each class of nodes by"
                    + " itself."
                : ": entries of maps, sets, lists and queues are not counted."));
    if (options.isGiven(Options.SITES)) {
      page.point(
          configuration.setting(Options.SITES)
              + ": in these classes arrays that grow are found by themselves, and counted.");
    }
    if (options.isGiven(Options.CATALOGUE)) {
      page.point(
          configuration.setting(Options.CATALOGUE)
              + ": containers that are named there are counted, too.");
    }
    stacks(configuration, page);
    scopes(configuration, page);
    live(configuration, page);
    if (options.get(Options.JFR)) {
      page.point(
          "jfr=true: each sampled event and each denial is an event dev.trellis.Growth in each"
              + " flight recording that runs.");
    }
    page.point(
        "A timeline: a point every "
            + Amounts.millis(AgentBounds.TIMELINE_MILLIS)
            + ", at most "
            + Timeline.MOST_POINTS
            + " of them; then each two become one.");
  }

  private static void stacks(Configuration configuration, Page page) {
    AgentOptions options = configuration.options();
    StackMode mode = options.get(Options.STACKS);
    String set = configuration.setting(Options.STACKS);
    if (mode == StackMode.OFF) {
      page.point(set + ": no call sites.");
      return;
    }
    page.point(
        mode == StackMode.ALL
            ? set
                + ": each event walks its thread's stack, for some microseconds, so call sites are"
                + " exact."
            : set
                + ": one event in "
                + Amounts.bytes(options.get(Options.STACK_INTERVAL))
                + " requested on the average, drawn at random"
                + (options.isGiven(Options.STACK_SEED)
                    ? " (" + configuration.setting(Options.STACK_SEED) + ", the same in each run)"
                    : "")
                + ", walks its thread's stack, for some microseconds; so call sites are estimates,"
                + " each with its interval. So does each growth site's first event"
                + (configuration.mayDeny() ? ", each denial" : "")
                + " and each new largest storage, without weight.");
    page.point(
        "A stack is kept up to "
            + Amounts.number(options.get(Options.STACK_DEPTH))
            + " frames from the first one of the program's on"
            + (options.isGiven(Options.FRAMES)
                ? " (without the JDK's, and those of " + configuration.setting(Options.FRAMES) + ")"
                : " (without the JDK's)")
            + ", and at most "
            + Amounts.number(options.get(Options.STACK_COUNT))
            + " are told apart. What comes from others is unattributed.");
  }

  private static void scopes(Configuration configuration, Page page) {
    String most =
        "at most "
            + Amounts.number(Scopes.MOST)
            + ", "
            + Scopes.DEEPEST
            + " deep, each with figures of its own.";
    page.point(
        configuration.options().isGiven(Options.SCOPE)
            ? configuration.setting(Options.SCOPE)
                + ": scopes of threads by their names, and those that the program opens: "
                + most
            : "Scopes are those that the program opens: " + most);
  }

  private static void live(Configuration configuration, Page page) {
    AgentOptions options = configuration.options();
    if (!options.get(Options.LIVE)) {
      page.point(configuration.setting(Options.LIVE) + ": nothing is said of what is live.");
      return;
    }
    int most = options.get(Options.LIVE_MAX);
    page.point(
        "live=true: storages of "
            + Amounts.bytes(options.get(Options.LIVE_FROM))
            + " and more are watched by weak references, which keep nothing alive; smaller ones are"
            + " estimated from one in "
            + Amounts.bytes(options.get(Options.STACK_INTERVAL))
            + " requested. The report tells what collections of the whole heap left.");
    page.point(
        "At most "
            + Amounts.number(most)
            + " are watched at a time, one in "
            + Watches.SHARE_OF_SAMPLES
            + " of these for samples; that takes "
            + Amounts.bytes(most * Watches.WATCH_BYTES)
            + ". What finds no room is counted as unwatched.");
  }
}

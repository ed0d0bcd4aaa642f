package dev.trellis.explain;

import dev.trellis.dist.AgentBounds;
import dev.trellis.options.Limit;
import dev.trellis.options.Options;
import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.runtime.decide.Bounds;
import dev.trellis.runtime.record.Stripes;

/** What an event does on the program's threads, and what a policy may do there. */
final class SynchronisationSection implements Section {

  @Override
  public void say(Configuration configuration, Page page) {
    page.title("Synchronisation");
    if (!configuration.records()) {
      page.point(
          "Nothing is called on the program's threads: woven code looks at a constant that says so,"
              + " and the JIT removes it.");
      return;
    }
    boolean carriers = configuration.jdk().feature() >= AgentBounds.RELEASE_WITH_CARRIERS;
    page.point(
        "An event is counted on the thread that grows. It takes no lock"
            + (readsClock(configuration)
                ? " and waits for nobody"
                : ", waits for nobody and reads no clock")
            + ": it adds to counters that this thread alone writes, its stripe"
            + (carriers ? " (of a virtual thread, its carrier's)." : "."));
    page.point(
        "There are at most "
            + Amounts.number(Stripes.MOST)
            + " stripes. A thread that has none borrows one of "
            + Stripes.LENT
            + " for a single event, by compare-and-set.");
    if (configuration.policy().isCompact()) {
      page.point(
          "compact keeps its accounts in five sums that all threads share: each growth of a storage"
              + " whose length it chose adds to them, without a lock.");
    }
    if (configuration.mayDeny()) {
      deciding(configuration, page);
    }
    page.point(
        "Reports are made on threads of Trellis's own. They read the counters while the program"
            + " goes on, and what they grow is in no figure of the program.");
  }

  /** For what is watched, or told to flight recordings. */
  private static boolean readsClock(Configuration configuration) {
    return configuration.options().get(Options.LIVE) || configuration.options().get(Options.JFR);
  }

  private static void deciding(Configuration configuration, Page page) {
    page.point(
        "Policies are asked on that thread, before the storage is made: by any number of threads at"
            + " once, without a lock of Trellis's, perhaps with the container's own lock, or others"
            + " of the program, held.");
    if (configuration.isLimiting()) {
      page.point(
          "limiting books by compare-and-set, in accounts that all threads share"
              + (booksAhead(configuration)
                  ? ", a portion for many requests of a thread at once."
                  : ".")
              + (configuration.isLedgerLive() && configuration.ledgerLimit() != null
                  ? " A request for which there is no room may wait there, up to "
                      + Amounts.nanos(Bounds.PATIENCE_NANOS)
                      + " (see Ledger)."
                  : ""));
    }
    if (configuration.hasClasses()) {
      duties(page);
    }
  }

  private static boolean booksAhead(Configuration configuration) {
    Limit limit = configuration.ledgerLimit();
    return configuration.isLedgerLive()
        && limit != null
        && configuration.portionBytes(limit.bytes(configuration.maxHeapBytes())) > 0;
  }

  private static void duties(Page page) {
    page.point("So a policy of your own must");
    page.item("check and book in one step");
    page.item("deny by its answer, and throw nothing");
    page.item("not block, and take no lock that is held while a collection is used");
    page.item("not call the container, nor any other that the program can reach");
    page.item("keep nothing for each call; it should not allocate, nor read a clock");
    page.point(
        "The whole contract is in the Javadoc of "
            + AllocatorPolicy.class.getName()
            + "; PolicyContract of trellis-policy-testkit checks it.");
    page.point(
        "A policy that blocks, blocks the program. A thread of Trellis's looks every "
            + Amounts.millis(AgentBounds.WATCHDOG_MILLIS)
            + " who is inside one. Who has been there for over "
            + Amounts.millis(AgentBounds.LONG_CALL_MILLIS)
            + " is named with the stack, on stderr and, the first "
            + AgentBounds.MOST_NAMED
            + ", in the report's self.notes. Of a virtual thread its carrier is named, without a"
            + " stack.");
  }
}

package dev.trellis.explain;

import dev.trellis.options.Options;
import dev.trellis.runtime.decide.Bounds;
import dev.trellis.runtime.decide.LimitingPolicy;
import dev.trellis.runtime.decide.LiveLimitingPolicy;

/** What is to be said of the ledger to which comes back what was collected. */
final class LiveLedgerPoints {

  private static final String SMALL = Amounts.bytes(LimitingPolicy.SMALL_BYTES);

  private final long limitBytes;
  private final Configuration configuration;

  LiveLedgerPoints(long limitBytes, Configuration configuration) {
    this.limitBytes = limitBytes;
    this.configuration = configuration;
  }

  void say(Page page) {
    page.point(
        "ledger=live: a storage counts in full from its request until a garbage collection has"
            + " reclaimed it, and only then comes back.");
    page.point(
        "While a container grows, its old storage and the new one count together, and the old one"
            + " until a collection has found it dead: one list can hold two fifths of the limit,"
            + " one table that doubles a third.");
    watched(page);
    ahead(page);
    small(page);
    refused(page);
    collections(page);
  }

  private void watched(Page page) {
    long from = Bounds.watchedFromBytes(limitBytes);
    long part = Bounds.meanSampleBytes(limitBytes);
    page.point(
        "Storages of "
            + Amounts.bytes(from)
            + " and more are watched one by one, by weak references, which keep nothing alive. Of the"
            + " others about one in "
            + Amounts.bytes(part)
            + " granted to a thread is drawn at random and watched, and stands for all that the"
            + " thread was granted since the last one. So what is granted is booked exactly, and what"
            + " comes back of these is an estimate: exact where all live or all are dead, and off by"
            + " some hundredths of them in between.");
    long most = limitBytes / part;
    page.point(
        "A watch takes "
            + Bounds.WATCH_BYTES
            + " bytes. A full limit has about "
            + Amounts.number(most)
            + " of them, "
            + Amounts.bytes(most * Bounds.WATCH_BYTES)
            + ", with up to "
            + Bounds.FEW_THREADS
            + " threads, and more with more. At most "
            + Amounts.number(Bounds.MOST_WATCHED)
            + " are watched at a time, those in other accounts included.");
    page.point(
        "Not watched, so it never comes back: what finds no room among these, or no memory for its"
            + " reference, and large containers of libraries that are known by their length alone."
            + " The report has it as unwatchedBytes.");
  }

  private void ahead(Page page) {
    long portionBytes = configuration.portionBytes(limitBytes);
    if (portionBytes > 0) {
      page.point(
          "A thread books up to "
              + Amounts.bytes(portionBytes)
              + " ahead, which no account tells as in use. Who finds no room gives its own back"
              + " first, and has the others give theirs with their next request. What idle threads"
              + " keep, "
              + Amounts.bytes(limitBytes / Bounds.PORTIONS_OF_LIMIT)
              + " together at the most, is how much too early a denial may come.");
    }
  }

  private void small(Page page) {
    if (configuration.limit() == null) {
      page.point(
          "Storages of less than "
              + SMALL
              + " are granted, and booked by samples alone (smallBytes): they count for the process,"
              + " which has no limit here.");
      return;
    }
    long allowance = LiveLimitingPolicy.allowanceBytes(limitBytes);
    page.point(
        "Storages of less than "
            + SMALL
            + " take of the limit, too, by samples alone (smallBytes), and have an allowance beyond"
            + " it: they are denied only when all together are "
            + Amounts.bytes(limitBytes + allowance)
            + ", an eighth more than the limit, so that a program can handle that the limit is"
            + " reached.");
  }

  private void refused(Page page) {
    page.point(
        "A request for which there is no room is not denied at once, unless it is larger than all"
            + " that the limit "
            + (configuration.options().isGiven(Options.MAX_STORAGE) ? "or maxStorage " : "")
            + "allows. First, what is reclaimed already comes back. Then System.gc() is called, once"
            + " for all that wait, and the request is put again; and so on for "
            + Amounts.nanos(Bounds.PATIENCE_NANOS)
            + " at the most, as long as collections bring back enough for it: one that does not may have"
            + " been put off by the JVM, two in a row are enough to deny.");
    page.point(
        "Between two such collections are "
            + Amounts.nanos(Bounds.SHORTEST_PAUSE_NANOS)
            + " at least, and more where they take long. Where less than "
            + Amounts.bytes(Math.max(1, limitBytes / Bounds.NEARLY_NOTHING))
            + " was granted since the last one, it is "
            + Amounts.nanos(Bounds.FIRST_IDLE_PAUSE_NANOS)
            + ", doubled with each that brought as little back, up to "
            + Amounts.nanos(Bounds.LONGEST_IDLE_PAUSE_NANOS)
            + "; once "
            + (Bounds.MOST_IN_VAIN + 1)
            + " in a row did, requests in between are denied at once.");
    page.point(
        "Who waits keeps its locks and its interrupt status. A thread sleeps, a virtual one spins."
            + " Nobody waits in the middle of class loading or initialisation, in shutdown, or on"
            + " the JVM's own threads.");
  }

  private static void collections(Page page) {
    page.point(
        "With -XX:+DisableExplicitGC no such collection is carried out: then comes back what the"
            + " JVM collects by itself, and a program that churns may be denied. The report's"
            + " self.notes then say so.");
  }
}

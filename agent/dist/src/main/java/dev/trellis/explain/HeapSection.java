package dev.trellis.explain;

import dev.trellis.options.Limit;
import dev.trellis.options.Options;
import dev.trellis.report.Quantities;
import dev.trellis.runtime.decide.LimitingPolicy;

/** What a limit bounds, and what is booked beside it. */
final class HeapSection implements Section {

  private static final String SMALL = Amounts.bytes(LimitingPolicy.SMALL_BYTES);

  @Override
  public boolean holdsFor(Configuration configuration) {
    return configuration.isLimiting();
  }

  @Override
  public void say(Configuration configuration, Page page) {
    page.title("Heap size");
    Limit limit = configuration.limit();
    if (limit != null) {
      page.point(
          configuration.bound(Options.LIMIT)
              + (limit.heapShareHundredths() == 0 ? " is " : ", here ")
              + Amounts.bytes(limit.bytes(configuration.maxHeapBytes()))
              + ": what storages of "
              + SMALL
              + " and more may have in use, all woven containers of the process together, as the"
              + " ledger counts it. To check and to book is one step, so it is not passed for a"
              + " moment.");
      heap(configuration, limit, page);
    }
    Long maxStorage = configuration.maxStorageBytes();
    if (maxStorage != null) {
      page.point(
          configuration.bound(Options.MAX_STORAGE)
              + " is "
              + Amounts.bytes(maxStorage)
              + ": the most that a single storage may have at a site that can be denied.");
    }
    page.point("It bounds what is requested: not the elements, nor the heap.");
    beside(configuration, page);
  }

  private static void heap(Configuration configuration, Limit limit, Page page) {
    String heap = Amounts.bytes(configuration.maxHeapBytes());
    boolean share = limit.heapShareHundredths() > 0;
    if (share && !configuration.isHeapGiven()) {
      page.point(
          "The share is reckoned from the maximum heap where the program runs. "
              + heap
              + " is that of this JVM; --max-heap tells another.");
    } else if (share) {
      page.point(
          "The share is reckoned from the maximum heap where the program runs, here "
              + heap
              + " by --max-heap. That is what the JVM says it is: with the Serial and the Parallel"
              + " collector it is less than -Xmx, by a survivor space.");
    } else if (configuration.isHeapGiven()) {
      long bytes = limit.fixedBytes();
      page.point(
          bytes < configuration.maxHeapBytes()
              ? "That is "
                  + Quantities.percent(bytes, configuration.maxHeapBytes())
                  + " of a maximum heap of "
                  + heap
                  + "."
              : "A maximum heap of "
                  + heap
                  + " is full before that: the JVM's own OutOfMemoryError comes first.");
    }
  }

  private static void beside(Configuration configuration, Page page) {
    boolean smallCount = configuration.isLedgerLive() && configuration.limit() != null;
    if (smallCount) {
      page.point(
          "Storages of less than "
              + SMALL
              + " take of it, too (smallBytes), and are denied only beyond an allowance (see"
              + " Ledger).");
    }
    page.point(
        "Granted whatever is in use, and booked beside it, in accounts of their own in the report:");
    if (!smallCount) {
      page.item("smallBytes: storages of less than " + SMALL);
    }
    page.item("neverDeniedBytes: sites that are never denied (see Denial classes)");
    page.item(
        configuration.carriesOutDenials()
            ? "exemptBytes: what was denied and granted all the same, lest the JVM be wedged"
            : "recordedBytes: what was denied and goes on, by onDenial=record");
  }
}

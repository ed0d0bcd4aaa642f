package dev.trellis.explain;

import dev.trellis.options.Limit;
import dev.trellis.options.Options;
import dev.trellis.runtime.decide.LimitingPolicy;
import java.util.Locale;

/** What comes back to a limit, and when. */
final class LedgerSection implements Section {

  @Override
  public boolean holdsFor(Configuration configuration) {
    return configuration.isLimiting();
  }

  @Override
  public void say(Configuration configuration, Page page) {
    page.title("Ledger");
    Limit limit = configuration.ledgerLimit();
    if (limit == null) {
      page.point(
          "There is no limit, so there is nothing to come back to. The accounts are kept as with"
              + " ledger="
              + configuration.ledger().name().toLowerCase(Locale.ROOT)
              + ".");
      return;
    }
    switch (configuration.ledger()) {
      case CUMULATIVE -> cumulative(page);
      case NET -> net(page);
      case LIVE ->
          new LiveLedgerPoints(limit.bytes(configuration.maxHeapBytes()), configuration).say(page);
    }
  }

  private static void cumulative(Page page) {
    page.point(
        "ledger=cumulative: nothing comes back. Each storage counts in full from its request on,"
            + " for good: also when another has replaced it, and when its container is dead.");
    page.point(
        "So the limit bounds what is ever asked for, and a program that runs on will reach it,"
            + " however little it has live.");
  }

  private static void net(Page page) {
    page.point(
        "ledger=net: when a growth replaces a storage, the old one comes back at once, so a growth"
            + " counts for the difference; so does a shrink, and a storage that is given up.");
    page.point(
        "What a dead container held never comes back, for of its death nobody is told. So a"
            + " long-running program that churns, making containers and dropping them, will reach"
            + " the limit, however little it has live. "
            + Options.LEDGER.key()
            + "=live is for such programs.");
    page.point(
        "A storage that grows from below "
            + Amounts.bytes(LimitingPolicy.SMALL_BYTES)
            + " to more counts in full, and what it had comes back to smallBytes.");
  }
}

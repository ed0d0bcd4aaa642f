package dev.trellis.runtime;

import dev.trellis.runtime.decide.Awaited;
import dev.trellis.runtime.decide.Grant;
import dev.trellis.runtime.decide.LiveLedger;
import dev.trellis.runtime.record.Recorder;
import dev.trellis.runtime.record.Stripe;
import dev.trellis.runtime.record.Stripes;
import java.util.function.LongBinaryOperator;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes storages beside events: the hook hands them over to an operator that is this, too.
 *
 * @param events who takes the events
 * @param stripes where it is noted which storages are awaited
 * @param recorder who takes the storages
 * @param ledger what books storages one by one; null if nothing does
 * @param awaited which of these are awaited; null if the recorder takes storages, too
 */
record WatchingSink(
    LongBinaryOperator events,
    Stripes stripes,
    Recorder recorder,
    @Nullable LiveLedger ledger,
    @Nullable Awaited awaited)
    implements LongBinaryOperator, ObjLongConsumer<Object> {

  @Override
  public long applyAsLong(long who, long what) {
    return events.applyAsLong(who, what);
  }

  /** Most storages are awaited by nobody: for these it ends here. */
  @Override
  public void accept(Object storage, long who) {
    if (awaited == null || awaited.isAny()) {
      born(storage, who);
    }
  }

  /** What a thread without a stripe of its own makes is booked, and not recorded. */
  private void born(Object storage, long who) {
    long threadId = who >>> HookWords.SITE_BITS;
    int site = HookWords.site(who);
    Stripe stripe = stripes.owned(threadId);
    if (ledger != null) {
      Grant grant = grantOf(ledger, stripe, threadId);
      if (grant != null && grant.awaits(site)) {
        ledger.made(grant, storage);
      }
    }
    if (stripe != null) {
      recorder.born(stripe, site, storage);
    }
  }

  private static @Nullable Grant grantOf(
      LiveLedger ledger, @Nullable Stripe stripe, long threadId) {
    if (stripe == null) {
      return ledger.lent(threadId);
    }
    return stripe.isInside() ? null : stripe.grant();
  }
}

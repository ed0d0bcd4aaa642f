package dev.trellis.runtime;

import dev.trellis.runtime.record.Recorder;
import dev.trellis.runtime.record.Stripe;
import dev.trellis.runtime.record.Stripes;
import java.util.function.LongBinaryOperator;
import java.util.function.ObjLongConsumer;

/**
 * Takes storages beside events: the hook hands them over to an operator that is this, too.
 *
 * @param events who takes the events
 * @param stripes where it is noted which storages are awaited
 * @param recorder who takes the storages
 */
record WatchingSink(LongBinaryOperator events, Stripes stripes, Recorder recorder)
    implements LongBinaryOperator, ObjLongConsumer<Object> {

  @Override
  public long applyAsLong(long who, long what) {
    return events.applyAsLong(who, what);
  }

  /** A thread without a stripe of its own is awaited nothing from. */
  @Override
  public void accept(Object storage, long who) {
    Stripe stripe = stripes.owned(who >>> HookWords.SITE_BITS);
    if (stripe != null) {
      recorder.born(stripe, HookWords.site(who), storage);
    }
  }
}

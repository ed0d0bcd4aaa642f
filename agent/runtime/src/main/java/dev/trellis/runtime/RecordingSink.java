package dev.trellis.runtime;

import dev.trellis.runtime.record.Recorder;
import dev.trellis.runtime.record.Stripe;
import dev.trellis.runtime.record.Stripes;
import dev.trellis.runtime.scope.Scopes;
import java.util.function.LongBinaryOperator;

/**
 * Counts every event and asks nobody: {@code policy=counting}. A record, because the JIT trusts a
 * record's fields to be constant.
 *
 * @param stripes where it is counted
 * @param recorder who counts it
 * @param typeOfSite index of the container's type, by site id
 * @param scopes whose events they are
 */
@SuppressWarnings("ArrayRecordComponent") // private to the engine, and never compared
record RecordingSink(Stripes stripes, Recorder recorder, int[] typeOfSite, Scopes scopes)
    implements LongBinaryOperator {

  @Override
  public long applyAsLong(long who, long what) {
    Stripe stripe = stripes.of(who >>> HookWords.SITE_BITS);
    if (stripe == null) {
      return first(who, what);
    }
    record(stripe, HookWords.site(who), what);
    return 0;
  }

  private void record(Stripe stripe, int site, long what) {
    if (site != HookWords.PROBE && !stripe.isInside()) {
      if (scopes.areUsed()) {
        scopes.enter(stripe);
      }
      long unused =
          recorder.event(
              stripe, site, typeOfSite[site], HookWords.oldLength(what), HookWords.newLength(what));
    }
  }

  private long first(long who, long what) {
    Stripe stripe = stripes.claim(who >>> HookWords.SITE_BITS);
    try {
      record(stripe, HookWords.site(who), what);
    } finally {
      if (stripe.isLent()) {
        stripes.release(stripe);
      }
    }
    return 0;
  }
}

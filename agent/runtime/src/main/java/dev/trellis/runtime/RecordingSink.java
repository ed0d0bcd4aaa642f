package dev.trellis.runtime;

import dev.trellis.runtime.record.Recorder;
import dev.trellis.runtime.record.Stripe;
import dev.trellis.runtime.record.Stripes;
import dev.trellis.runtime.scope.Scopes;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Counts every event and asks nobody: {@code policy=counting}. A record, because the JIT trusts a
 * record's fields to be constant.
 *
 * @param stripes where it is counted
 * @param slots of these
 * @param recorder who counts it
 * @param typeOfSite index of the container's type, by site id
 * @param scopes whose events they are
 */
@SuppressWarnings("ArrayRecordComponent") // private to the engine, and never compared
record RecordingSink(
    Stripes stripes, @Nullable Stripe[] slots, Recorder recorder, int[] typeOfSite, Scopes scopes)
    implements LongBinaryOperator {

  @Override
  public long applyAsLong(long who, long what) {
    Stripe stripe = Stripes.of(slots, who >>> HookWords.SITE_BITS);
    return stripe != null && isUsual(stripe, HookWords.site(who), what) ? 0 : other(who, what);
  }

  /**
   * Counts the event, if it is one of the usual. Nothing comes back to here from other ways, so the
   * JIT keeps in registers what this one needs.
   */
  private boolean isUsual(Stripe stripe, int site, long what) {
    if (site == HookWords.PROBE || stripe.isInside()) {
      return true;
    }
    int oldLength = HookWords.oldLength(what);
    int newLength = HookWords.newLength(what);
    return !scopes.areUsed()
        && recorder.usual(stripe, site, typeOfSite[site], oldLength, newLength) >= 0;
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

  private long other(long who, long what) {
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

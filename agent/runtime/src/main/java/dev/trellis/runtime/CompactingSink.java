package dev.trellis.runtime;

import dev.trellis.runtime.compact.Compaction;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Answers where a length is asked for, and hands on all else.
 *
 * @param events who takes the events
 * @param sites by id; the first stands for the probe
 * @param compaction who chooses lengths
 */
@SuppressWarnings("ArrayRecordComponent") // private to the engine, and never compared
record CompactingSink(LongBinaryOperator events, @Nullable SiteEntry[] sites, Compaction compaction)
    implements LongBinaryOperator {

  @Override
  public long applyAsLong(long who, long what) {
    int site = HookWords.site(who);
    SiteEntry entry = sites[site];
    Rule rule = entry == null ? Rule.COUNT : entry.rule();
    if (rule == Rule.SHORTEN) {
      return compaction.next(site, HookWords.oldLength(what), HookWords.newLength(what));
    }
    return rule == Rule.OWN_LENGTH
        ? compaction.own(site, HookWords.oldLength(what))
        : events.applyAsLong(who, what);
  }
}

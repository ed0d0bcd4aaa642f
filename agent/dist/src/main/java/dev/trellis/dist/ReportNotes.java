package dev.trellis.dist;

import dev.trellis.runtime.Engine;
import dev.trellis.runtime.decide.LimitRules;
import dev.trellis.runtime.decide.PolicyChain;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a report says in sentences: of itself, and of what is not in its figures. One thread. */
final class ReportNotes {

  private final Engine engine;
  private final @Nullable PolicyChain chain;
  private final @Nullable LiveWatcher live;
  private final @Nullable PolicyWatchdog watchdog;
  private final List<String> known = new ArrayList<>();
  private long missed;
  private String lastMiss = "";

  /** What was done at a denial, in words; null if nothing was. */
  private @Nullable String atDenial;

  ReportNotes(
      Engine engine,
      @Nullable PolicyChain chain,
      @Nullable LiveWatcher live,
      @Nullable PolicyWatchdog watchdog) {
    this.engine = engine;
    this.chain = chain;
    this.live = live;
    this.watchdog = watchdog;
  }

  /** Has every report say a sentence. */
  void add(String sentence) {
    known.add(sentence);
  }

  /** Has every report say what was done at the last denial. */
  void denied(String sentence) {
    atDenial = sentence;
  }

  /**
   * Counts reports that were not written.
   *
   * @param count how many
   * @param reason why the last one was not
   */
  void missed(int count, String reason) {
    missed += count;
    lastMiss = reason;
  }

  /** How many reports were not written. */
  long missed() {
    return missed;
  }

  List<String> all() {
    List<String> notes = new ArrayList<>(known);
    if (live != null) {
      notes.addAll(live.notes());
    }
    notes.addAll(engine.scopes().notes());
    if (chain != null) {
      notes.addAll(chain.notes());
      LimitRules rules = chain.rules();
      if (rules != null) {
        notes.addAll(rules.notes());
      }
    }
    if (watchdog != null) {
      notes.addAll(watchdog.notes());
    }
    if (atDenial != null) {
      notes.add(atDenial);
    }
    if (missed > 0) {
      notes.add(
          (missed == 1 ? "1 report was" : missed + " reports were")
              + " not written, the last one for this reason: "
              + lastMiss);
    }
    return notes;
  }
}

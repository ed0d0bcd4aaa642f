package dev.trellis.explain;

import dev.trellis.options.Limit;
import dev.trellis.options.LimitRow;
import dev.trellis.options.LimitsFile;
import dev.trellis.options.Options;
import dev.trellis.runtime.decide.LimitRule.Level;
import dev.trellis.runtime.decide.LimitingPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** The rules of a limits file, in the order in which they are asked. */
final class LimitsSection implements Section {

  private static final String SMALL = Amounts.bytes(LimitingPolicy.SMALL_BYTES);

  @Override
  public boolean holdsFor(Configuration configuration) {
    return configuration.limits() != null;
  }

  @Override
  public void say(Configuration configuration, Page page) {
    LimitsFile file = configuration.options().get(Options.LIMITS);
    page.title("Limits");
    page.point(
        "limits="
            + file.path()
            + ". A request for a storage of "
            + SMALL
            + " and more is put to all of its rules that apply, the outermost first:");
    int place = 0;
    for (LimitRow row : inOrder(file)) {
      place++;
      page.item(place + ". " + rule(row, configuration));
    }
    page.point(
        "It is booked under all of them or under none: where one refuses, what was booked under"
            + " those before is taken back, and the request is denied. Each checks and books in one"
            + " step, so no hard limit is passed for a moment.");
    if (has(file, true)) {
      page.point(
          "A soft rule refuses nothing. It is asked last, and notes what a hard one would have"
              + " refused: overCount, mostOverBytes and largestOverBytes in the report's accounts of"
              + " the policy. At the next report a line on stderr says so, once for each rule.");
    }
    explainLevels(file, page);
    Limit limit = configuration.ledgerLimit();
    if (limit != null) {
      page.point(
          "Where Ledger speaks of the limit, it means the one that refuses; figures that hang on its"
              + " size are given for "
              + Amounts.bytes(limit.bytes(configuration.maxHeapBytes()))
              + "."
              + (configuration.isLedgerLive()
                  ? " Where several limits hold, storages are watched as by the least of them."
                  : ""));
    }
    page.point(
        "What is booked beside a limit (see Heap size) is booked under no rule, and storages of less"
            + " than "
            + SMALL
            + " under none but the process's. Each rule has accounts in the report, such as"
            + " type[java.util.HashMap].inUseBytes.");
  }

  /** The hard ones as they are asked, then the soft ones. */
  private static List<LimitRow> inOrder(LimitsFile file) {
    List<LimitRow> rows = new ArrayList<>();
    for (boolean soft : new boolean[] {false, true}) {
      for (Level level : Level.values()) {
        for (LimitRow row : file.rows()) {
          if (row.level() == level && row.soft() == soft) {
            rows.add(row);
          }
        }
      }
    }
    return rows;
  }

  private static boolean has(LimitsFile file, boolean soft) {
    return file.rows().stream().anyMatch(row -> row.soft() == soft);
  }

  private static String rule(LimitRow row, Configuration configuration) {
    StringJoiner bounds = new StringJoiner(" and ");
    Limit limit = row.limit();
    if (limit != null) {
      bounds.add(Amounts.bytes(limit.bytes(configuration.maxHeapBytes())) + " in use");
    }
    Long maxStorage = row.maxStorageBytes();
    if (maxStorage != null) {
      bounds.add(Amounts.bytes(maxStorage) + " a storage");
    }
    return row.subject()
        + ": at most "
        + bounds
        + (row.level() == Level.CALL_SITE
            ? ", storages from " + Amounts.bytes(row.fromBytes()) + " up"
            : "")
        + (row.soft() ? " (soft)" : "")
        + ", line "
        + row.line();
  }

  private static void explainLevels(LimitsFile file, Page page) {
    boolean scopes = false;
    boolean callSites = false;
    for (LimitRow row : file.rows()) {
      scopes |= row.level() == Level.SCOPE;
      callSites |= row.level() == Level.CALL_SITE;
    }
    if (scopes) {
      page.point(
          "A rule for a scope holds for what runs in it and in the scopes that are opened inside"
              + " it, on all threads together.");
    }
    if (callSites) {
      page.point(
          "A call site is the method of the innermost frame that is neither the JDK's nor"
              + " Trellis's. To find it the stack is walked, for some microseconds, so smaller"
              + " storages are neither asked about nor booked there.");
    }
  }
}

package dev.trellis.explain;

import dev.trellis.dist.Policies;
import dev.trellis.doctor.Jdk;
import dev.trellis.doctor.MisuseException;
import dev.trellis.options.AgentOptions;
import dev.trellis.options.Limit;
import dev.trellis.options.LimitRow;
import dev.trellis.options.LimitsFile;
import dev.trellis.options.OnDenial;
import dev.trellis.options.Option;
import dev.trellis.options.Options;
import dev.trellis.options.PolicySpec;
import dev.trellis.runtime.decide.Bounds;
import dev.trellis.runtime.decide.Ledger;
import dev.trellis.weaver.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * What is to be explained.
 *
 * @param options what the agent would be told
 * @param jdk where
 * @param catalogue the containers that are known there
 * @param maxHeapBytes the maximum heap, as {@link Runtime#maxMemory()} gives it
 * @param isHeapGiven whether it was given, and is not that of this JVM
 * @param everySite whether all sites are wanted
 */
record Configuration(
    AgentOptions options,
    Jdk jdk,
    Catalogue catalogue,
    long maxHeapBytes,
    boolean isHeapGiven,
    boolean everySite) {

  static Configuration of(AgentOptions options, Jdk jdk, Catalogue catalogue, Question question)
      throws MisuseException {
    boolean given = question.maxHeapBytes() != Question.NONE_GIVEN;
    if (given && options.find(Options.LIMIT) == null && options.find(Options.LIMITS) == null) {
      throw new MisuseException(
          "--max-heap has no effect without a limit, accepted: OPTIONS with policy=limiting and limit");
    }
    long heap = given ? question.maxHeapBytes() : Runtime.getRuntime().maxMemory();
    return new Configuration(options, jdk, catalogue, heap, given, question.sites());
  }

  PolicySpec policy() {
    return options.get(Options.POLICY);
  }

  /** Whether anybody is asked about growth. */
  boolean mayDeny() {
    return options.mayDeny();
  }

  boolean isLimiting() {
    return policy().isLimiting();
  }

  boolean hasClasses() {
    return !policy().classNames().isEmpty();
  }

  boolean records() {
    return !policy().isSystem();
  }

  OnDenial onDenial() {
    return options.get(Options.ON_DENIAL);
  }

  /** Whether a denial is carried out, whatever comes before or after it. */
  boolean carriesOutDenials() {
    return onDenial() != OnDenial.RECORD;
  }

  /** What may be in use in the whole process; null if that is not bounded. */
  @Nullable Limit limit() {
    LimitRow row = processRow();
    return row == null ? options.find(Options.LIMIT) : row.limit();
  }

  /** The limit whose figures a ledger is explained by: the process's, else the first one. */
  @Nullable Limit ledgerLimit() {
    Limit ofProcess = limit();
    LimitsFile file = limits();
    if (ofProcess == null && file != null) {
      for (LimitRow row : file.rows()) {
        if (row.limit() != null) {
          return row.limit();
        }
      }
    }
    return ofProcess;
  }

  /** The largest single storage of the process; null if that is not bounded. */
  @Nullable Long maxStorageBytes() {
    LimitRow row = processRow();
    return row == null ? options.find(Options.MAX_STORAGE) : row.maxStorageBytes();
  }

  private @Nullable LimitRow processRow() {
    LimitsFile file = limits();
    return file == null ? null : file.process();
  }

  /** The file with limits; null if there is none. */
  @Nullable LimitsFile limits() {
    return options.find(Options.LIMITS);
  }

  /** What a thread may book ahead of the limit; 0 where each request is booked by itself. */
  long portionBytes(long limitBytes) {
    if (hasClasses() || limits() != null || options.isGiven(Options.FAULTS)) {
      return 0;
    }
    Long most = maxStorageBytes();
    return Bounds.portionBytes(limitBytes, most == null ? Long.MAX_VALUE : most);
  }

  /** A bound of the process's, such as {@code limit=64m}, wherever it was given. */
  String bound(Option<?> option) {
    return options.isGiven(option) ? setting(option) : option.key() + " of the process";
  }

  /** What comes back; under {@code limiting}. */
  Ledger ledger() {
    return Policies.ledger(options);
  }

  boolean isLedgerLive() {
    return isLimiting() && ledger() == Ledger.LIVE;
  }

  /** An option as it was given, or as its default is, such as {@code limit=64m}. */
  String setting(Option<?> option) {
    return option.key() + "=" + options.asMap().get(option.key());
  }
}

package dev.trellis.weaver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Weaves the classes of the catalogue, whenever the JVM hands one over: at start, and again if
 * another agent retransforms it. Any number of threads.
 */
public final class Weaver {

  private final Catalogue catalogue;
  private final boolean asks;
  private final Map<String, GrowthType> byInternalName = new HashMap<>();
  private final Map<String, Outcome> outcomes = new HashMap<>();
  private final List<String> gaps = new ArrayList<>();

  /**
   * A weaver.
   *
   * @param catalogue what to weave
   * @param asks whether the questions are woven too; without a policy that may deny they would cost
   *     for nothing
   */
  public Weaver(Catalogue catalogue, boolean asks) {
    this.catalogue = catalogue;
    this.asks = asks;
    for (GrowthType type : catalogue.types()) {
      byInternalName.put(type.internalName(), type);
    }
  }

  /**
   * Whether the catalogue has the class.
   *
   * @param internalName name as in class files
   * @return whether it has
   */
  public boolean knows(String internalName) {
    return byInternalName.containsKey(internalName);
  }

  /**
   * Weaves one class.
   *
   * @param internalName name as in class files
   * @param classFile its bytes
   * @return the woven bytes, or null if it stays as it is; {@link #coverage} tells why
   */
  public byte @Nullable [] weave(String internalName, byte[] classFile) {
    GrowthType type = byInternalName.get(internalName);
    return type == null ? null : weave(type, classFile);
  }

  private byte @Nullable [] weave(GrowthType type, byte[] classFile) {
    Outcome outcome = new Outcome();
    byte[] woven = null;
    try {
      Census census = Census.of(classFile, type);
      for (GrowthRow row : type.rows()) {
        if (census.holds(row)) {
          if (asks || !row.asks()) {
            outcome.woven.add(row);
          }
        } else {
          outcome.absent.add(row);
        }
      }
      outcome.unknown.addAll(census.unknown());
      woven = ClassRewriter.rewrite(classFile, type, outcome.woven);
    } catch (RuntimeException | LinkageError | StackOverflowError failure) {
      outcome.failure = type.name() + " could not be woven: " + failure;
      woven = null;
    }
    synchronized (outcomes) {
      outcomes.put(type.name(), outcome);
    }
    return woven;
  }

  /**
   * Takes back that a class was woven: the JVM did not take the bytes.
   *
   * @param type the class
   * @param reason why
   */
  public void failed(GrowthType type, String reason) {
    Outcome outcome = new Outcome();
    outcome.failure = type.name() + " could not be woven: " + reason;
    synchronized (outcomes) {
      outcomes.put(type.name(), outcome);
    }
  }

  /** What became of each site, as of now, in the order of the catalogue. */
  public List<SiteCoverage> coverage() {
    List<SiteCoverage> lines = new ArrayList<>();
    for (GrowthType type : catalogue.types()) {
      Outcome outcome = outcome(type);
      for (GrowthRow row : type.rows()) {
        if (asks || !row.asks()) {
          lines.add(
              new SiteCoverage(row.site(), row.kind(), row.denialClass(), status(outcome, row)));
        }
      }
      if (outcome != null) {
        for (String place : outcome.unknown) {
          String site = type.name() + "." + place;
          lines.add(new SiteCoverage(site, "ALLOCATION", "NEVER_DENIED", SiteStatus.UNKNOWN));
        }
      }
    }
    return lines;
  }

  private static SiteStatus status(@Nullable Outcome outcome, GrowthRow row) {
    if (outcome == null) {
      return SiteStatus.NOT_LOADED;
    }
    if (outcome.failure != null) {
      return SiteStatus.FAILED;
    }
    return outcome.absent.contains(row) ? SiteStatus.ABSENT : SiteStatus.WOVEN;
  }

  /**
   * Notes that growth was missed for a reason that no site shows.
   *
   * @param gap what was missed, a line
   */
  public void missed(String gap) {
    synchronized (outcomes) {
      gaps.add(gap);
    }
  }

  /** What was missed for a reason that no site shows, a line each. */
  public List<String> gaps() {
    synchronized (outcomes) {
      return new ArrayList<>(gaps);
    }
  }

  /** Why classes could not be woven, a line each. */
  public List<String> failures() {
    List<String> failures = new ArrayList<>();
    for (GrowthType type : catalogue.types()) {
      Outcome outcome = outcome(type);
      if (outcome != null && outcome.failure != null) {
        failures.add(outcome.failure);
      }
    }
    return failures;
  }

  private @Nullable Outcome outcome(GrowthType type) {
    synchronized (outcomes) {
      return outcomes.get(type.name());
    }
  }

  private static final class Outcome {
    private final List<GrowthRow> woven = new ArrayList<>();
    private final List<GrowthRow> absent = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private @Nullable String failure;
  }
}

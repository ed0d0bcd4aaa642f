package dev.trellis.doctor;

import dev.trellis.weaver.Examined;
import dev.trellis.weaver.SiteCoverage;
import dev.trellis.weaver.SiteStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of the sites of classes by what would become of them. */
final class Tally {

  private static final String ASK = "ASK";
  private static final String NODE = "NODE";
  private static final String LENGTH = "LENGTH";

  /** From the strongest promise to the weakest. */
  private static final List<String> DENIAL_CLASSES = List.of("STRONG", "INSERTED", "NEVER_DENIED");

  private static final List<SiteStatus> GAPS =
      List.of(SiteStatus.ABSENT, SiteStatus.UNKNOWN, SiteStatus.FAILED);

  private final Map<SiteStatus, Integer> statuses = new TreeMap<>();
  private final Map<String, Integer> denialClasses = new TreeMap<>();
  private int sites;
  private int asks;
  private int nodes;

  static Tally of(List<Examined> classes) {
    Tally tally = new Tally();
    for (Examined one : classes) {
      one.sites().forEach(tally::add);
    }
    return tally;
  }

  private void add(SiteCoverage site) {
    statuses.merge(site.status(), 1, Integer::sum);
    // Where lengths are chosen nothing is made and nobody asked: it matters if it is missing.
    if (site.status() != SiteStatus.WOVEN || site.kind().equals(LENGTH)) {
      return;
    }
    denialClasses.merge(site.denialClass(), 1, Integer::sum);
    switch (site.kind()) {
      case ASK -> asks++;
      case NODE -> nodes++;
      default -> sites++;
    }
  }

  static boolean isGap(SiteCoverage site) {
    return GAPS.contains(site.status());
  }

  /** Growth sites that would be woven, other than those of nodes. */
  int sites() {
    return sites;
  }

  /** Places that would be woven where the policy is asked only. */
  int asks() {
    return asks;
  }

  /** Sites of nodes that would be woven. */
  int nodes() {
    return nodes;
  }

  boolean isComplete() {
    return GAPS.stream().noneMatch(statuses::containsKey);
  }

  /** Such as {@code 1 ABSENT, 2 UNKNOWN}, or nothing. */
  String gaps() {
    List<String> words = new ArrayList<>();
    for (SiteStatus gap : GAPS) {
      if (statuses.containsKey(gap)) {
        words.add(statuses.get(gap) + " " + gap);
      }
    }
    return String.join(", ", words);
  }

  int count(SiteStatus status) {
    return statuses.getOrDefault(status, 0);
  }

  /** Such as {@code 3 STRONG, 1 INSERTED}, of what would be woven. */
  String denialClasses() {
    List<String> words = new ArrayList<>();
    for (String name : DENIAL_CLASSES) {
      if (denialClasses.containsKey(name)) {
        words.add(denialClasses.get(name) + " " + name);
      }
    }
    return String.join(", ", words);
  }
}

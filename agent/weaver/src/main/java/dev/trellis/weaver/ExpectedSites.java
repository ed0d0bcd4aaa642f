package dev.trellis.weaver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sites that a class of java.base must have, as the catalogue says and the options have it.
 * Reading a catalogue takes longer than all else of a short program's report, so a {@link
 * WovenPack} has these ready.
 *
 * @param type binary name of the class
 * @param isListed whether the catalogue lists sites of it at all
 * @param sites as long as the class is not loaded
 */
record ExpectedSites(String type, boolean isListed, List<SiteCoverage> sites) {

  static List<ExpectedSites> of(ClassPlans plans, WeaverOptions options) {
    List<ExpectedSites> all = new ArrayList<>();
    for (GrowthType type : plans.catalogue().types()) {
      if (plans.know(type.name(), true)) {
        all.add(of(type, options));
      }
    }
    return all;
  }

  static ExpectedSites of(GrowthType type, WeaverOptions options) {
    List<SiteCoverage> sites = new ArrayList<>();
    for (GrowthRow row : type.rows()) {
      if (row.expected() && options.weave(row)) {
        sites.add(Outcome.line(row, SiteStatus.NOT_LOADED));
      }
    }
    return new ExpectedSites(type.name(), !type.rows().isEmpty(), sites);
  }

  /**
   * Lines of the coverage.
   *
   * @param outcome what became of the class; null if it is not loaded
   */
  List<SiteCoverage> lines(@Nullable Outcome outcome) {
    if (outcome == null) {
      return sites;
    }
    List<SiteCoverage> lines = new ArrayList<>();
    for (SiteCoverage site : sites) {
      SiteStatus status = outcome.statusOf(site.site());
      lines.add(new SiteCoverage(site.site(), site.kind(), site.denialClass(), status));
    }
    for (GrowthRow row : outcome.rows()) {
      if (row.storageKind() == StorageKind.NODE || !row.expected()) {
        lines.add(Outcome.line(row, SiteStatus.WOVEN));
      }
    }
    lines.addAll(outcome.unknown(type));
    if (outcome.failure() != null && !isListed) {
      lines.addAll(outcome.found(type));
    }
    return lines;
  }
}

package dev.trellis.weaver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one class.
 *
 * @param rows what is woven, with ids
 * @param absent what was expected and is not there
 * @param unknown what is there and nobody knows, by method and point
 * @param failure why it stays as it is, or null
 */
record Outcome(
    List<GrowthRow> rows, List<GrowthRow> absent, List<String> unknown, @Nullable String failure) {

  static Outcome failed(String name, String reason) {
    return new Outcome(List.of(), List.of(), List.of(), name + " could not be woven: " + reason);
  }

  /** Lines of the coverage for a class whose rows the catalogue does not name one by one. */
  List<SiteCoverage> found(String name) {
    List<SiteCoverage> lines = new ArrayList<>();
    for (GrowthRow row : rows) {
      lines.add(line(row, SiteStatus.WOVEN));
    }
    for (GrowthRow row : absent) {
      lines.add(line(row, SiteStatus.ABSENT));
    }
    if (failure != null) {
      lines.add(new SiteCoverage(name, "ALLOCATION", GrowthRow.NEVER_DENIED, SiteStatus.FAILED));
    }
    return lines;
  }

  /** Lines of the coverage for what is there and unknown. */
  List<SiteCoverage> unknown(String name) {
    List<SiteCoverage> lines = new ArrayList<>();
    for (String place : unknown) {
      lines.add(
          new SiteCoverage(
              name + "." + place, "ALLOCATION", GrowthRow.NEVER_DENIED, SiteStatus.UNKNOWN));
    }
    return lines;
  }

  SiteStatus statusOf(String site) {
    if (failure != null) {
      return SiteStatus.FAILED;
    }
    for (GrowthRow missing : absent) {
      if (missing.site().equals(site)) {
        return SiteStatus.ABSENT;
      }
    }
    return SiteStatus.WOVEN;
  }

  static SiteCoverage line(GrowthRow row, SiteStatus status) {
    return new SiteCoverage(row.site(), row.kind(), row.denialClass(), status);
  }
}

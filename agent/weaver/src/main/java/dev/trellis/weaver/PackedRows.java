package dev.trellis.weaver;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a report needs of a {@link WovenPack}. Apart from it, since a start that finds its
 * classes woven needs their bytes and sites alone. Called by who has the pack to itself.
 */
final class PackedRows {

  private static final Action[] ACTIONS = Action.values();
  private static final StorageKind[] KINDS = StorageKind.values();

  private PackedRows() {}

  static WovenClass read(WovenPack from) {
    String name = from.text();
    boolean ofJdk = from.next() != 0;
    long original = from.longNumber();
    for (int left = from.count(); left > 0; left--) {
      from.skipSite();
    }
    byte[] woven = from.bytes();
    return new WovenClass(name, ofJdk, original, rows(from), rows(from), from.textList(), woven);
  }

  static List<ExpectedSites> types(WovenPack from) {
    List<ExpectedSites> types = new ArrayList<>();
    for (int left = from.count(); left > 0; left--) {
      String name = from.text();
      boolean isListed = from.next() != 0;
      int count = from.count();
      List<SiteCoverage> sites = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        sites.add(new SiteCoverage(from.text(), from.text(), from.text(), SiteStatus.NOT_LOADED));
      }
      types.add(new ExpectedSites(name, isListed, sites));
    }
    return types;
  }

  private static List<GrowthRow> rows(WovenPack from) {
    int count = from.count();
    List<GrowthRow> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      rows.add(
          new GrowthRow(
              from.number(),
              from.text(),
              from.text(),
              from.text(),
              from.text(),
              ACTIONS[from.next()],
              from.textList(),
              from.text(),
              KINDS[from.next()],
              from.text(),
              from.next() != 0,
              from.next() != 0));
    }
    return rows;
  }
}

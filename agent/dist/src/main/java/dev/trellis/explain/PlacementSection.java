package dev.trellis.explain;

import dev.trellis.options.Options;
import dev.trellis.weaver.GrowthRow;
import dev.trellis.weaver.GrowthType;

/** Where storages lie, and how large they are. */
final class PlacementSection implements Section {

  @Override
  public void say(Configuration configuration, Page page) {
    page.title("Placement");
    page.point(
        "A storage is made by the container's own code, and stays where the JVM puts it: Trellis"
            + " makes, moves and pools none, and keeps none alive.");
    if (configuration.policy().isCompact()) {
      shorter(configuration, page);
    } else {
      page.point(
          "A policy answers yes or no and never a length: each storage has the length that the"
              + " container asked for, and hash tables keep their order of iteration.");
    }
  }

  private static void shorter(Configuration configuration, Page page) {
    page.point(
        "From "
            + Amounts.bytes(configuration.options().get(Options.COMPACT_FROM))
            + " up ("
            + configuration.setting(Options.COMPACT_FROM)
            + ") these grow by less than the JDK's half, so by 1/"
            + configuration.options().get(Options.COMPACT_GROWTH)
            + " of their length ("
            + configuration.setting(Options.COMPACT_GROWTH)
            + "), or by what is needed, where nobody can see it: if they were made without a"
            + " capacity, and never got more than half of their length at once. Less spare room,"
            + " for more copying.");
    for (GrowthType type : configuration.catalogue().types()) {
      if (type.rows().stream().anyMatch(GrowthRow::shortens)) {
        page.item(type.name());
      }
    }
    page.point(
        "The accounts in the report tell what that saved, and what was copied more."
            + " Each other storage has the length that the container asked for, and hash tables"
            + " keep their order of iteration.");
  }
}

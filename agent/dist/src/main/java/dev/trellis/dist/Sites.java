package dev.trellis.dist;

import dev.trellis.policy.ArrayLayout;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.Rule;
import dev.trellis.runtime.SiteEntry;
import dev.trellis.runtime.layout.LayoutProbe;
import dev.trellis.runtime.record.ContainerType;
import dev.trellis.weaver.Catalogue;
import dev.trellis.weaver.GrowthRow;
import dev.trellis.weaver.GrowthType;
import java.util.ArrayList;
import java.util.List;

/**
 * The catalogue as the engine needs it: layouts of the running VM, rules, ids.
 *
 * @param types container types, by index
 * @param entries growth sites, in the order of their ids
 * @param references layout of arrays of references
 */
record Sites(List<ContainerType> types, List<SiteEntry> entries, ArrayLayout references) {

  static Sites of(Catalogue catalogue, LayoutProbe probe) {
    ArrayLayout references = probe.layoutOf(Object.class);
    List<ContainerType> types = new ArrayList<>();
    List<SiteEntry> entries = new ArrayList<>();
    for (GrowthType type : catalogue.types()) {
      ArrayLayout layout =
          type.storage().startsWith("[L") ? references : probe.layoutOf(componentOf(type));
      for (GrowthRow row : type.rows()) {
        DenialClass denialClass = DenialClass.valueOf(row.denialClass());
        GrowthSite site = new GrowthSite(row.id(), row.type(), row.method(), denialClass, layout);
        entries.add(new SiteEntry(site, types.size(), ruleOf(row)));
      }
      types.add(new ContainerType(type.name(), layout, type.hashTable()));
    }
    return new Sites(types, entries, references);
  }

  private static Rule ruleOf(GrowthRow row) {
    if (row.asks()) {
      return row.asksForTable() ? Rule.ASK_TABLE : Rule.ASK_RING;
    }
    return row.decides() ? Rule.DECIDE : Rule.COUNT;
  }

  private static Class<?> componentOf(GrowthType type) {
    return switch (type.storage()) {
      case "[B", "[Z" -> byte.class;
      case "[C", "[S" -> char.class;
      case "[I", "[F" -> int.class;
      case "[J", "[D" -> long.class;
      default ->
          throw new IllegalArgumentException(
              type.name() + " has the storage \"" + type.storage() + "\"");
    };
  }
}

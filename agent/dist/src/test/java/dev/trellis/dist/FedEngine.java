package dev.trellis.dist;

import dev.trellis.policy.ArrayLayout;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.Engine;
import dev.trellis.runtime.Rule;
import dev.trellis.runtime.SiteEntry;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.record.ContainerType;
import dev.trellis.runtime.record.StorageKind;
import dev.trellis.runtime.stack.StackOptions;
import java.util.List;
import java.util.function.Supplier;

/** An engine with a list, a table and nodes, fed by hand with the words of the hook's protocol. */
final class FedEngine {

  static final int NONE = -1;
  static final int LIST = 1;
  static final int TABLE = 2;
  static final int LIST_OF_LONGS = 3;
  static final int VALUES = 4;
  static final int NODE = 5;
  static final ArrayLayout LAYOUT = new ArrayLayout(16, 2, 8);
  static final List<ContainerType> TYPES =
      List.of(
          new ContainerType("acme.List", LAYOUT, StorageKind.ARRAY),
          new ContainerType("acme.Table", LAYOUT, StorageKind.TABLE),
          new ContainerType("acme.List", new ArrayLayout(16, 3, 8), StorageKind.ARRAY),
          new ContainerType("acme.Table", LAYOUT, StorageKind.BESIDE),
          new ContainerType("acme.Node", new ArrayLayout(24, 0, 8), StorageKind.NODE));

  final Engine engine;

  FedEngine(boolean records, PolicyChain chain) {
    this(records, chain, Thread::currentThread);
  }

  FedEngine(boolean records, PolicyChain chain, Supplier<Thread> carrier) {
    engine =
        Engine.create(
            TYPES,
            List.of(
                site(LIST, "acme.List", 0),
                site(TABLE, "acme.Table", 1),
                site(LIST_OF_LONGS, "acme.List", 2),
                site(VALUES, "acme.Table", 3),
                site(NODE, "acme.Node", 4)),
            carrier,
            records,
            chain,
            StackOptions.off());
  }

  @SuppressWarnings("deprecation") // threadId() came with 19
  void event(int site, int oldLength, int newLength) {
    long unused =
        engine
            .sink()
            .applyAsLong(
                Thread.currentThread().getId() << 16 | site,
                (long) oldLength << 32 | (newLength & 0xffff_ffffL));
  }

  private static SiteEntry site(int id, String type, int index) {
    GrowthSite site = new GrowthSite(id, type, "grow(I)V", DenialClass.STRONG, LAYOUT);
    return new SiteEntry(site, index, Rule.DECIDE);
  }
}

package dev.trellis.dist;

import dev.trellis.policy.ArrayLayout;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.Engine;
import dev.trellis.runtime.Rule;
import dev.trellis.runtime.SiteEntry;
import dev.trellis.runtime.compact.Compaction;
import dev.trellis.runtime.compact.Ladder;
import dev.trellis.runtime.decide.Faults;
import dev.trellis.runtime.record.ContainerType;
import dev.trellis.runtime.record.StorageKind;
import dev.trellis.weaver.GrowthRow;
import dev.trellis.weaver.SiteIds;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sites as the engine knows them: layouts of the running VM, rules, ids. They are added as
 * their classes are woven, on any thread.
 */
final class Sites implements SiteIds {

  private static final StorageKind[] KINDS = StorageKind.values();

  private final Layouts layouts;

  /**
   * By words and not by records: the hash of a record links an instruction at its first use, which
   * takes longer than all the weaving of a start.
   */
  private final Map<String, Integer> indices = new HashMap<>();

  private final Map<String, Integer> ids = new HashMap<>();

  /** By class, of those whose lengths are chosen. */
  private final Map<String, Ladder> ladders = new HashMap<>();

  private @Nullable Engine engine;
  private @Nullable Faults faults;

  /** The next id for a site that comes without one. */
  private int next = 1;

  Sites(Layouts layouts) {
    this.layouts = layouts;
  }

  /** Layout of arrays of references. */
  ArrayLayout references() {
    return layouts.references();
  }

  /**
   * Where sites are added.
   *
   * @param to the engine
   */
  void addTo(Engine to) {
    engine = to;
  }

  /**
   * Who else is told of each site before anything grows there.
   *
   * @param of what has requests fail on purpose
   */
  void alsoTell(Faults of) {
    faults = of;
  }

  @Override
  public synchronized int idOf(GrowthRow row) {
    Integer known = ids.get(row.key());
    return known == null ? register(row) : known;
  }

  @Override
  public synchronized void startAt(int first) {
    next = Math.max(next, first);
  }

  /** The id that the next site gets that comes without one. */
  synchronized int nextId() {
    return next;
  }

  /** Where nobody asks for more than the type, which the words tell. */
  @Override
  public boolean takesWords() {
    Engine to = engine;
    return to != null && to.needsTypesAlone();
  }

  @Override
  public synchronized boolean take(
      int id, String key, String owner, String type, String storage, String kind) {
    Integer known = ids.get(key);
    if (known != null) {
      return known == id;
    }
    Engine to = engineThere();
    StorageKind of = kindOf(kind);
    int index = typeOf(to, type, layoutOf(of, owner, type, storage), of);
    if (index < 0 || !to.add(id, index)) {
      return false;
    }
    boolean unused = ids.put(key, id) == null;
    return true;
  }

  private Engine engineThere() {
    Engine to = engine;
    if (to == null) {
      throw new IllegalStateException("there is no engine yet");
    }
    return to;
  }

  private int register(GrowthRow row) {
    Engine to = engineThere();
    int given = row.id();
    int first = given == 0 ? next : given;
    int id = first;
    for (String shape : row.shapes()) {
      if (!register(to, row, shape, id)) {
        return 0;
      }
      id++;
      next = given == 0 ? id : next;
    }
    ids.put(row.key(), first);
    return first;
  }

  private boolean register(Engine to, GrowthRow row, String storage, int id) {
    if (id >= Engine.MOST_SITES) {
      return false;
    }
    StorageKind kind = kindOf(row.storageKind().name());
    ArrayLayout layout = layoutOf(kind, row.owner(), row.type(), storage);
    int index = typeOf(to, row.type(), layout, kind);
    if (index < 0) {
      return false;
    }
    if (to.needsTypesAlone()) {
      return to.add(id, index);
    }
    climb(to, row, layout, id);
    GrowthSite site = new GrowthSite(id, row.owner(), row.method(), denialClassOf(row), layout);
    if (faults != null) {
      faults.meets(site, FaultSites.growing(row));
    }
    return to.add(new SiteEntry(site, index, ruleOf(row)));
  }

  private ArrayLayout layoutOf(StorageKind kind, String owner, String type, String storage) {
    return kind == StorageKind.NODE ? layouts.ofNode(type) : layouts.ofArray(owner, storage);
  }

  private int typeOf(Engine to, String type, ArrayLayout layout, StorageKind kind) {
    String key = type + " " + kind + " " + layout.baseBytes() + " " + layout.elementShift();
    Integer known = indices.get(key);
    if (known != null) {
      return known;
    }
    int index = to.add(new ContainerType(type, layout, kind));
    if (index >= 0) {
      boolean unused = indices.put(key, index) == null;
    }
    return index;
  }

  /** The row that says where lengths are chosen is the first of its class. */
  private void climb(Engine to, GrowthRow row, ArrayLayout layout, int id) {
    Compaction compaction = to.compaction();
    if (compaction == null) {
      return;
    }
    if (row.shortens()) {
      int[] steps = row.ladder();
      ladders.put(row.owner(), compaction.ladder(layout, steps[0], steps[1]));
    }
    Ladder ladder = ladders.get(row.owner());
    if (ladder != null) {
      compaction.add(id, ladder);
    }
  }

  /** Both of the same names. No switch: it would be a class more. */
  private static StorageKind kindOf(String name) {
    for (StorageKind kind : KINDS) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(name);
  }

  private static DenialClass denialClassOf(GrowthRow row) {
    return switch (row.denialClass()) {
      case "STRONG" -> DenialClass.STRONG;
      case "INSERTED" -> DenialClass.INSERTED;
      default -> DenialClass.NEVER_DENIED;
    };
  }

  private static Rule ruleOf(GrowthRow row) {
    if (row.isOfLength()) {
      return row.shortens() ? Rule.SHORTEN : Rule.OWN_LENGTH;
    }
    if (row.asks()) {
      if (row.asksForLength()) {
        return Rule.ASK;
      }
      return row.asksForTable() ? Rule.ASK_TABLE : Rule.ASK_RING;
    }
    return row.decides() ? Rule.DECIDE : Rule.COUNT;
  }
}

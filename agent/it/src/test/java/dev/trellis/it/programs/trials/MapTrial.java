package dev.trellis.it.programs.trials;

import dev.trellis.it.programs.Colliding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A map is as it was when a growth was denied, its order included; {@code putAll} has a prefix in.
 * A cache that was denied an entry has evicted none.
 */
final class MapTrial extends Trial {

  private static final float[] LOADS = {0.25f, 0.75f, 0.75f, 1, 3};

  private static final int MORE = 25;

  private final MapKind kind;

  /** Whether all keys of this sequence meet in two bins, so that they become trees. */
  private final boolean meeting;

  private final float load;
  private Map<Colliding, Integer> map;
  private final Pairs model = new Pairs();

  MapTrial(RandomGenerator random, Plan plan, MapKind kind) {
    super(random, plan);
    this.kind = kind;
    this.meeting = random.nextInt(3) == 0;
    this.load = LOADS[random.nextInt(LOADS.length)];
    map = empty();
  }

  private Map<Colliding, Integer> empty() {
    return kind.empty(random.nextInt(3) == 0 ? 64 : 1 + random.nextInt(20), load);
  }

  @Override
  void step() {
    Colliding key = Keys.of(random.nextInt(meeting ? Keys.MEETING : Keys.COUNT));
    int value = random.nextInt(1000);
    switch (random.nextInt(24)) {
      case 0, 1, 2, 3, 4, 5 -> {
        if (granted(() -> map.put(key, value))) {
          putInModel(key, value);
        }
      }
      case 6, 7 -> keeps(key, value, () -> map.putIfAbsent(key, value));
      case 8, 9, 10 -> keeps(key, value, () -> map.computeIfAbsent(key, k -> value));
      case 11, 12, 13 -> keeps(key, value, () -> map.merge(key, value, (a, b) -> a));
      case 14, 15, 16 -> keeps(key, value, () -> map.compute(key, (k, v) -> v == null ? value : v));
      case 17, 18 -> putAll();
      case 19 -> {
        if (granted(() -> map.get(key)) && kind.isTouched()) {
          model.touch(key);
        }
      }
      case 20, 21 -> remove(key);
      default -> copy(random.nextInt(11));
    }
  }

  private void putInModel(Colliding key, int value) {
    model.put(key, value);
    if (kind.isTouched()) {
      model.touch(key);
    }
    if (kind == MapKind.LEAST_RECENTLY_USED && model.size() > MapKind.KEPT) {
      model.remove(model.key(0));
    }
  }

  /** An operation that keeps a value that is there. */
  private void keeps(Colliding key, int value, Runnable operation) {
    if (granted(operation)) {
      int at = model.find(key);
      putInModel(key, at < 0 ? value : model.value(at));
    }
  }

  private void remove(Colliding key) {
    switch (random.nextInt(16)) {
      case 0 -> {
        if (granted(map::clear)) {
          model.clear();
        }
      }
      case 1 -> {
        if (granted(() -> map.keySet().removeIf(k -> k.value() % 2 == 0))) {
          model.removeEven();
        }
      }
      case 2, 3, 4 -> removes(key, () -> map.compute(key, (k, v) -> null));
      case 5, 6, 7 -> {
        if (model.find(key) >= 0) {
          removes(key, () -> map.merge(key, 1, (a, b) -> null));
        }
      }
      default -> removes(key, () -> map.remove(key));
    }
  }

  private void removes(Colliding key, Runnable operation) {
    if (granted(operation)) {
      model.remove(key);
    }
  }

  private void putAll() {
    Map<Colliding, Integer> more = new LinkedHashMap<>();
    for (int number : numbers(20)) {
      more.put(Keys.of(number % (meeting ? Keys.MEETING : Keys.COUNT)), number);
    }
    boolean all = runs(() -> map.putAll(more));
    int left = more.size();
    for (Map.Entry<Colliding, Integer> entry : more.entrySet()) {
      if (!all && isAsTheModel()) {
        return;
      }
      putInModel(entry.getKey(), entry.getValue());
      left--;
    }
    same("the rest of what was put", all || left > 0 || isAsTheModel(), map, model);
  }

  @SuppressWarnings("unchecked")
  private void copy(int way) {
    Object[] made = new Object[1];
    boolean serial = way < 3 && kind.isReadAgain() && serial();
    byte[] written = serial ? SerialForm.of(map) : new byte[0];
    Map<Colliding, Integer> others = way < 8 ? model.map() : Map.of();
    boolean granted =
        granted(
            () ->
                made[0] =
                    switch (way) {
                      case 0, 1, 2 -> serial ? read(written) : kind.cloned(map);
                      case 3, 4 -> kind.cloned(map);
                      case 5, 6 -> kind.of(map);
                      case 7 -> kind.of(others);
                      default -> empty();
                    });
    if (!granted) {
      return;
    }
    Map<Colliding, Integer> copy = (Map<Colliding, Integer>) made[0];
    same("size of a copy", copy.size(), way < 8 ? model.size() : 0);
    if (way > 7) {
      map = copy;
      model.clear();
    } else if (way < 7 && kind != MapKind.ACCESSED) {
      map = copy;
      check();
    }
  }

  @Override
  Object[] order() {
    return map.keySet().toArray();
  }

  @Override
  void growsOn() {
    for (int i = 0; i < MORE; i++) {
      Colliding key = new Colliding(5000 + i, i * 31);
      map.put(key, i);
      putInModel(key, i);
    }
    if (Tables.has(map)) {
      int slots = Tables.of(map).length;
      boolean dense =
          map.size() > slots * (kind == MapKind.CONCURRENT ? 0.75f : Math.max(load, 0.75f))
              || Integer.bitCount(slots) != 1;
      same("entries to slots", !dense, map.size(), slots);
    }
  }

  @Override
  void check() {
    int seen = 0;
    for (Map.Entry<Colliding, Integer> entry : map.entrySet()) {
      int at = kind.isOrdered() ? seen : model.find(entry.getKey());
      boolean known =
          at >= 0
              && at < model.size()
              && model.key(at).equals(entry.getKey())
              && model.value(at) == entry.getValue();
      same("content", known, map, model);
      seen++;
    }
    same("size iterated", seen, model.size());
    same("size", map.size(), model.size());
    for (int i = 0; !kind.isTouched() && i < seen; i++) {
      Integer value = map.get(model.key(i));
      same("value", value != null && value == model.value(i), map, model);
    }
    for (int i = 0; i < seen; i++) {
      same("lost", map.containsKey(model.key(i)), map, model);
    }
    same("absent", !map.containsKey(Keys.absent()), map, model);
  }

  @Override
  void checkEquality() {
    if (kind != MapKind.IDENTITY) {
      same("hash", map.hashCode(), model.hash());
      same("map", map, model.map());
    }
  }
}

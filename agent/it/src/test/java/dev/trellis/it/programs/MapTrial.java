package dev.trellis.it.programs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Maps under denials. What asks before it writes leaves a map as it was: the first put, and {@code
 * computeIfAbsent}, {@code compute} and {@code merge} always. A put into a table that is there has
 * its element in when it throws (and, where it would have evicted, has not evicted); {@code putAll}
 * has a prefix in.
 */
final class MapTrial extends Trial {

  enum Kind {
    HASH,
    LINKED,
    LEAST_RECENTLY_USED
  }

  private static final int KEPT = 30;

  private final Kind kind;
  private final Map<Colliding, Integer> map;
  private Pairs model = new Pairs();

  MapTrial(long seed, Kind kind) {
    super(seed);
    this.kind = kind;
    map =
        switch (kind) {
          case HASH -> random.nextBoolean() ? new HashMap<>() : new HashMap<>(random.nextInt(9));
          case LINKED -> new LinkedHashMap<>(random.nextInt(20));
          case LEAST_RECENTLY_USED -> new Cache();
        };
  }

  @Override
  String step() {
    Colliding key = key();
    int value = random.nextInt(1000);
    int denied = denied();
    Pairs before = model.copy();
    List<Colliding> order = new ArrayList<>(map.keySet());
    boolean hadTable = Tables.of(map) != null;
    boolean strong = true;
    switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> {
        boolean struck = Denial.strikes(denied, () -> map.put(key, value));
        strong = struck && Tables.of(map) == null;
        putInModel(key, value, struck, strong);
      }
      case 4 -> {
        boolean struck = Denial.strikes(denied, () -> map.putIfAbsent(key, value));
        strong = struck && Tables.of(map) == null;
        int at = model.find(key);
        putInModel(key, at < 0 ? value : model.value(at), struck, strong);
      }
      case 5 -> strong = function(denied, key, value, () -> map.computeIfAbsent(key, k -> value));
      case 6 -> strong = function(denied, key, value, () -> map.merge(key, value, (a, b) -> a));
      case 7 ->
          strong =
              function(denied, key, value, () -> map.compute(key, (k, v) -> v == null ? value : v));
      case 8 -> {
        return putAll(denied, before, hadTable);
      }
      case 9 -> Denial.strikes(denied, () -> new HashMap<>(map).putAll(map));
      case 10 -> Denial.strikes(denied, () -> ((HashMap<?, ?>) map).clone());
      default -> {
        strong = Denial.strikes(denied, () -> map.remove(key));
        model.remove(key);
      }
    }
    if (strong && !order.equals(new ArrayList<>(map.keySet()))) {
      return "order was " + order + ", is " + map.keySet();
    }
    return check(model);
  }

  private void putInModel(Colliding key, int value, boolean struck, boolean strong) {
    if (strong) {
      return;
    }
    boolean absent = model.find(key) < 0;
    model.put(key, value);
    if (kind == Kind.LEAST_RECENTLY_USED) {
      model.touch(key);
      if (!struck && absent && model.size() > KEPT) {
        model.remove(model.key(0));
      }
    }
  }

  /** An operation that keeps a value that is there; returns whether it was denied. */
  private boolean function(int denied, Colliding key, int value, Runnable operation) {
    boolean struck = Denial.strikes(denied, operation);
    int at = model.find(key);
    putInModel(key, at < 0 ? value : model.value(at), struck, struck);
    return struck;
  }

  private String putAll(int denied, Pairs before, boolean hadTable) {
    Map<Colliding, Integer> more = new LinkedHashMap<>();
    for (int number : numbers(30)) {
      more.put(key(), number);
    }
    boolean struck = Denial.strikes(denied, () -> map.putAll(more));
    String wrong = struck ? check(before) : "not denied, yet nothing is in";
    if (struck && wrong.equals(WHOLE)) {
      return WHOLE;
    }
    int left = more.size();
    if (left == 0) {
      return check(before);
    }
    for (Map.Entry<Colliding, Integer> entry : more.entrySet()) {
      left--;
      Pairs without = model.copy();
      putInModel(entry.getKey(), entry.getValue(), true, false);
      if (struck && hadTable && check(model).equals(WHOLE)) {
        return WHOLE;
      }
      model = without;
      putInModel(entry.getKey(), entry.getValue(), false, false);
      if (left == 0 && !struck) {
        return check(model);
      }
    }
    return "no prefix of " + more + " was put to " + before + ": " + map;
  }

  @Override
  String growsOn() {
    for (int i = 0; i < 80; i++) {
      Colliding key = new Colliding(5000 + i, i * 31);
      map.put(key, i);
      putInModel(key, i, false, false);
    }
    int slots = Tables.of(map).length;
    if (map.size() > slots * 0.75 || Integer.bitCount(slots) != 1) {
      return map.size() + " entries in " + slots + " slots";
    }
    return check(model);
  }

  private String check(Pairs expected) {
    int seen = 0;
    for (Map.Entry<Colliding, Integer> entry : map.entrySet()) {
      int at = kind == Kind.HASH ? expected.find(entry.getKey()) : seen;
      if (at < 0
          || at >= expected.size()
          || !expected.key(at).equals(entry.getKey())
          || expected.value(at) != entry.getValue()) {
        return entry + " in " + map + ", should be " + expected;
      }
      seen++;
    }
    if (seen != expected.size() || map.size() != seen) {
      return "size " + map.size() + ", iterates " + seen + ", should be " + expected.size();
    }
    for (int i = 0; kind != Kind.LEAST_RECENTLY_USED && i < seen; i++) {
      if (!Integer.valueOf(expected.value(i)).equals(map.get(expected.key(i)))) {
        return expected.key(i) + " is lost in " + map;
      }
    }
    return map.containsKey(new Colliding(-1, 0)) ? "finds what is not there" : WHOLE;
  }

  /** Half of the keys meet in two bins. */
  private Colliding key() {
    int value = random.nextInt(120);
    return new Colliding(value, value < 60 ? value & 1 : value * 0x9E37);
  }

  private static final class Cache extends LinkedHashMap<Colliding, Integer> {

    private static final long serialVersionUID = 1;

    Cache() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Colliding, Integer> eldest) {
      return size() > KEPT;
    }
  }
}

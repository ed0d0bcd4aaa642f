package dev.trellis.it.programs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A map is as it was when a growth was denied, its order included; {@code putAll} has a prefix in.
 * A cache that was denied an entry has evicted none.
 */
final class MapTrial extends Trial {

  enum Kind {
    HASH,
    LINKED,
    LEAST_RECENTLY_USED,
    WEAK,
    TABLE,
    IDENTITY,
    CONCURRENT
  }

  private static final int KEPT = 30;

  /** One object a value, for a map that goes by identity; held here for one that holds weakly. */
  private static final Colliding[] KEYS = keys();

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
          case WEAK -> new WeakHashMap<>(random.nextInt(20));
          case TABLE -> new Hashtable<>(random.nextInt(20));
          case IDENTITY -> new IdentityHashMap<>(random.nextInt(20));
          case CONCURRENT -> new ConcurrentHashMap<>();
        };
  }

  @Override
  String step() {
    Colliding key = key();
    int value = random.nextInt(1000);
    int denied = denied();
    List<Colliding> order = new ArrayList<>(map.keySet());
    boolean struck;
    switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> {
        struck = Denial.strikes(denied, () -> map.put(key, value));
        if (!struck) {
          putInModel(key, value);
        }
      }
      case 4 -> struck = keeps(denied, key, value, () -> map.putIfAbsent(key, value));
      case 5 -> struck = keeps(denied, key, value, () -> map.computeIfAbsent(key, k -> value));
      case 6 -> struck = keeps(denied, key, value, () -> map.merge(key, value, (a, b) -> a));
      case 7 ->
          struck =
              keeps(denied, key, value, () -> map.compute(key, (k, v) -> v == null ? value : v));
      case 8 -> {
        return putAll(denied);
      }
      case 9 -> struck = Denial.strikes(denied, () -> new HashMap<>(map).putAll(map));
      case 10 -> struck = Denial.strikes(denied, this::copy);
      default -> {
        struck = Denial.strikes(denied, () -> map.remove(key));
        model.remove(key);
      }
    }
    if (struck && !order.equals(new ArrayList<>(map.keySet()))) {
      return "order was " + order + ", is " + map.keySet();
    }
    return check(model);
  }

  private void putInModel(Colliding key, int value) {
    model.put(key, value);
    if (kind == Kind.LEAST_RECENTLY_USED) {
      model.touch(key);
      if (model.size() > KEPT) {
        model.remove(model.key(0));
      }
    }
  }

  /** An operation that keeps a value that is there; returns whether it was denied. */
  private boolean keeps(int denied, Colliding key, int value, Runnable operation) {
    boolean struck = Denial.strikes(denied, operation);
    if (!struck) {
      int at = model.find(key);
      putInModel(key, at < 0 ? value : model.value(at));
    }
    return struck;
  }

  private void copy() {
    Map<?, ?> unused =
        switch (kind) {
          case HASH, LINKED, LEAST_RECENTLY_USED ->
              (Map<?, ?>) ((HashMap<Colliding, Integer>) map).clone();
          case TABLE -> (Map<?, ?>) ((Hashtable<Colliding, Integer>) map).clone();
          case IDENTITY -> (Map<?, ?>) ((IdentityHashMap<Colliding, Integer>) map).clone();
          case WEAK -> new WeakHashMap<>(map);
          case CONCURRENT -> new ConcurrentHashMap<>(map);
        };
  }

  private String putAll(int denied) {
    Map<Colliding, Integer> more = new LinkedHashMap<>();
    for (int number : numbers(30)) {
      more.put(key(), number);
    }
    Pairs before = model.copy();
    boolean struck = Denial.strikes(denied, () -> map.putAll(more));
    if (struck && check(model).equals(WHOLE)) {
      return WHOLE;
    }
    int left = more.size();
    for (Map.Entry<Colliding, Integer> entry : more.entrySet()) {
      putInModel(entry.getKey(), entry.getValue());
      left--;
      if (struck && left > 0 && check(model).equals(WHOLE)) {
        return WHOLE;
      }
    }
    return struck ? "no part of " + more + " was put to " + before + ": " + map : check(model);
  }

  @Override
  String growsOn() {
    for (int i = 0; i < 80; i++) {
      Colliding key = new Colliding(5000 + i, i * 31);
      map.put(key, i);
      putInModel(key, i);
    }
    if (map instanceof HashMap<?, ?>) {
      int slots = Tables.of(map).length;
      if (map.size() > slots * 0.75 || Integer.bitCount(slots) != 1) {
        return map.size() + " entries in " + slots + " slots";
      }
    }
    return check(model);
  }

  private String check(Pairs expected) {
    boolean ordered = kind == Kind.LINKED || kind == Kind.LEAST_RECENTLY_USED;
    int seen = 0;
    for (Map.Entry<Colliding, Integer> entry : map.entrySet()) {
      int at = ordered ? seen : expected.find(entry.getKey());
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
    return KEYS[random.nextInt(KEYS.length)];
  }

  private static Colliding[] keys() {
    Colliding[] keys = new Colliding[120];
    for (int value = 0; value < keys.length; value++) {
      keys[value] = new Colliding(value, value < 60 ? value & 1 : value * 0x9E37);
    }
    return keys;
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

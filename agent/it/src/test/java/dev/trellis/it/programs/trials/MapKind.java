package dev.trellis.it.programs.trials;

import dev.trellis.it.programs.Colliding;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/** Maps, and how they are made and copied. */
enum MapKind {
  HASH,
  LINKED,
  /** The eldest is what was used longest ago. */
  ACCESSED,
  /** As before, and from a size on the eldest goes. */
  LEAST_RECENTLY_USED,
  WEAK,
  TABLE,
  IDENTITY,
  CONCURRENT,
  PROPERTIES;

  /** Entries that are kept of those least recently used. */
  static final int KEPT = 30;

  boolean isOrdered() {
    return this == LINKED || isTouched();
  }

  boolean isTouched() {
    return this == ACCESSED || this == LEAST_RECENTLY_USED;
  }

  /** Whether what is read from a serial form has the keys that were written. */
  boolean isReadAgain() {
    return this != IDENTITY && this != WEAK;
  }

  Map<Colliding, Integer> empty(int capacity, float load) {
    return switch (this) {
      case HASH -> capacity == 16 ? new HashMap<>() : new HashMap<>(capacity, load);
      case LINKED -> capacity == 16 ? new LinkedHashMap<>() : new LinkedHashMap<>(capacity, load);
      case ACCESSED -> new LinkedHashMap<>(capacity, load, true);
      case LEAST_RECENTLY_USED -> new Cache();
      case WEAK -> new WeakHashMap<>(capacity, load);
      case TABLE -> new Hashtable<>(capacity, load);
      case IDENTITY -> new IdentityHashMap<>(capacity);
      case CONCURRENT ->
          capacity == 16 ? new ConcurrentHashMap<>() : new ConcurrentHashMap<>(capacity, load);
      case PROPERTIES -> properties(new Properties());
    };
  }

  Map<Colliding, Integer> of(Map<Colliding, Integer> map) {
    return switch (this) {
      case HASH -> new HashMap<>(map);
      case LINKED, ACCESSED -> new LinkedHashMap<>(map);
      case LEAST_RECENTLY_USED -> filled(new Cache(), map);
      case WEAK -> new WeakHashMap<>(map);
      case TABLE -> new Hashtable<>(map);
      case IDENTITY -> new IdentityHashMap<>(map);
      case CONCURRENT -> new ConcurrentHashMap<>(map);
      case PROPERTIES -> filled(properties(new Properties()), map);
    };
  }

  @SuppressWarnings("unchecked")
  Map<Colliding, Integer> cloned(Map<Colliding, Integer> map) {
    return switch (this) {
      case HASH, LINKED, ACCESSED, LEAST_RECENTLY_USED ->
          (Map<Colliding, Integer>) ((HashMap<Colliding, Integer>) map).clone();
      case TABLE -> (Map<Colliding, Integer>) ((Hashtable<Colliding, Integer>) map).clone();
      case IDENTITY ->
          (Map<Colliding, Integer>) ((IdentityHashMap<Colliding, Integer>) map).clone();
      case PROPERTIES -> properties((Properties) ((Hashtable<?, ?>) map).clone());
      case WEAK, CONCURRENT -> of(map);
    };
  }

  /** It takes any key and value, though it is not meant to. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Map<Colliding, Integer> properties(Properties properties) {
    return (Map) properties;
  }

  private static Map<Colliding, Integer> filled(
      Map<Colliding, Integer> map, Map<Colliding, Integer> more) {
    map.putAll(more);
    return map;
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

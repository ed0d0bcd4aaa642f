package dev.trellis.it.programs.trials;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The containers of the matrix by name, each with the type whose requests are denied. */
final class Kinds {

  /** Makes the trial of one sequence. */
  interface Maker {
    Trial of(RandomGenerator random, Plan plan);
  }

  /**
   * A container.
   *
   * @param type binary name, as growth sites have it
   */
  record Kind(String type, Maker maker) {}

  private static final String UTIL = "java.util.";
  private static final String CONCURRENT = "java.util.concurrent.";
  private static final String HASH_MAP = UTIL + "HashMap";
  private static final String BUILDER = "java.lang.AbstractStringBuilder";

  private Kinds() {}

  static Map<String, Kind> all() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    rows(kinds);
    maps(kinds);
    sets(kinds);
    kinds.put("StringBuilder", new Kind(BUILDER, (r, p) -> new TextTrial(r, p, false)));
    kinds.put("StringBuffer", new Kind(BUILDER, (r, p) -> new TextTrial(r, p, true)));
    kinds.put("StringJoiner", new Kind(UTIL + "StringJoiner", JoinerTrial::new));
    kinds.put("BitSet", new Kind(UTIL + "BitSet", BitTrial::new));
    kinds.put(
        "ByteArrayOutputStream",
        new Kind("java.io.ByteArrayOutputStream", (r, p) -> new StreamTrial(r, p, false)));
    kinds.put(
        "CharArrayWriter",
        new Kind("java.io.CharArrayWriter", (r, p) -> new StreamTrial(r, p, true)));
    return kinds;
  }

  private static void rows(Map<String, Kind> kinds) {
    kinds.put("ArrayList", new Kind(UTIL + "ArrayList", ArrayListTrial::new));
    kinds.put("Vector", new Kind(UTIL + "Vector", (r, p) -> new VectorTrial(r, p, false)));
    kinds.put("Stack", new Kind(UTIL + "Vector", (r, p) -> new VectorTrial(r, p, true)));
    kinds.put(
        "CopyOnWriteArrayList",
        new Kind(CONCURRENT + "CopyOnWriteArrayList", CopyOnWriteTrial::new));
    kinds.put("ArrayDeque", new Kind(UTIL + "ArrayDeque", DequeTrial::new));
    heap(kinds, "PriorityQueue", UTIL + "PriorityQueue", HeapTrial.Kind.PRIORITY);
    heap(kinds, "DelayQueue", UTIL + "PriorityQueue", HeapTrial.Kind.DELAY);
    String blocking = "PriorityBlockingQueue";
    heap(kinds, blocking, CONCURRENT + blocking, HeapTrial.Kind.BLOCKING);
    String bounded = "ArrayBlockingQueue";
    kinds.put(bounded, new Kind(CONCURRENT + bounded, BoundedTrial::new));
  }

  private static void heap(Map<String, Kind> kinds, String name, String type, HeapTrial.Kind kind) {
    kinds.put(name, new Kind(type, (r, p) -> new HeapTrial(r, p, kind)));
  }

  private static void maps(Map<String, Kind> kinds) {
    map(kinds, "HashMap", HASH_MAP, MapKind.HASH);
    map(kinds, "LinkedHashMap", HASH_MAP, MapKind.LINKED);
    map(kinds, "LinkedHashMap.accessed", HASH_MAP, MapKind.ACCESSED);
    map(kinds, "LinkedHashMap.leastRecentlyUsed", HASH_MAP, MapKind.LEAST_RECENTLY_USED);
    map(kinds, "WeakHashMap", UTIL + "WeakHashMap", MapKind.WEAK);
    map(kinds, "Hashtable", UTIL + "Hashtable", MapKind.TABLE);
    map(kinds, "IdentityHashMap", UTIL + "IdentityHashMap", MapKind.IDENTITY);
    map(kinds, "ConcurrentHashMap", CONCURRENT + "ConcurrentHashMap", MapKind.CONCURRENT);
    map(kinds, "Properties", CONCURRENT + "ConcurrentHashMap", MapKind.PROPERTIES);
    kinds.put("EnumMap", new Kind(UTIL + "EnumMap", EnumTrial::new));
  }

  private static void map(Map<String, Kind> kinds, String name, String type, MapKind kind) {
    kinds.put(name, new Kind(type, (r, p) -> new MapTrial(r, p, kind)));
  }

  private static void sets(Map<String, Kind> kinds) {
    set(kinds, "HashSet", HASH_MAP, SetTrial.Kind.HASH);
    set(kinds, "LinkedHashSet", HASH_MAP, SetTrial.Kind.LINKED);
    String copied = CONCURRENT + "CopyOnWriteArrayList";
    set(kinds, "CopyOnWriteArraySet", copied, SetTrial.Kind.COPY_ON_WRITE);
    String concurrent = CONCURRENT + "ConcurrentHashMap";
    set(kinds, "ConcurrentHashMap.newKeySet", concurrent, SetTrial.Kind.CONCURRENT);
  }

  private static void set(Map<String, Kind> kinds, String name, String type, SetTrial.Kind kind) {
    kinds.put(name, new Kind(type, (r, p) -> new SetTrial(r, p, kind)));
  }
}

package dev.trellis.it.expected;

import java.util.concurrent.ConcurrentHashMap;

/**
 * The growth of concurrent maps: they double as soon as three quarters of the table are in. Who
 * names a capacity gets the power of two above that many divided by the load factor, and one more;
 * the load factor has no say later.
 */
final class ConcurrentMapGrowth {

  /** A class of locks that older releases had; serial forms still hold 16 of it. */
  private static final Class<?> SEGMENT =
      SerialForm.named("java.util.concurrent.ConcurrentHashMap$Segment");

  private static final Class<?> LOCK =
      SerialForm.named("java.util.concurrent.locks.ReentrantLock$NonfairSync");

  /** The map, its array of segments, the segments, and the lock of each. */
  private static final int OBJECTS = 1 + 1 + 16 + 16;

  private ConcurrentMapGrowth() {}

  static void addTo(Expectations expected) {
    expected.step("concurrent map, untouched");
    expected.step("concurrent map, 11 puts", map(16));
    expected.step("concurrent map, 12 puts", map(16, 32));
    // A table of 2 has no quarter to spare: it grows when both are in.
    expected.step("concurrent map of capacity 0, 3 puts", map(2, 4, 8));
    expected.step("concurrent map of capacity 100, 1 put", map(256));
    expected.step("concurrent map of capacity 10 at load 0.5, 1 put", map(32));
    expected.step("concurrent map of capacity 1 for 64 threads, 1 put", map(128));
    // Fewer than 64 slots where 8 meet: room is made for twice the slots, by half more than that.
    expected.step("concurrent map, 11 puts to one bin", map(16, 32, 64, 128));
    bulk(expected);
    expected.step("concurrent map, 12 putIfAbsent", map(16, 32));
    expected.step("concurrent map, 12 computeIfAbsent", map(16, 32));
    expected.step("concurrent map, 12 compute", map(16, 32));
    expected.step("concurrent map, 12 merge", map(16, 32));
    expected.step("concurrent set, 12 adds", map(16, 32));
    expected.step("concurrent set of capacity 0, 3 adds", map(2, 4, 8));
  }

  private static void bulk(Expectations expected) {
    // 17 and 21 make room for 31 before they have a table, and double it until 32 are less than
    // three quarters. 25 makes room beforehand only where there is a table.
    boolean presized = expected.release() <= 21;
    expected.step("concurrent map of a map of 20", presized ? map(32, 64) : map(32));
    expected.step("concurrent map, putAll of 20", presized ? map(32, 64) : map(16, 32));
    expected.step("concurrent map, 1 put, putAll of 100", map(16, 32, 64, 128, 256, 512));
    expected.deserialised(
        "concurrent map of 20, deserialised",
        SerialForm.of(ConcurrentHashMap.class, SEGMENT, LOCK, Integer.class)
            .describes(SEGMENT.arrayType())
            .objects(OBJECTS + 20),
        map(32));
    expected.deserialised(
        "concurrent map of none, deserialised",
        SerialForm.of(ConcurrentHashMap.class, SEGMENT, LOCK)
            .describes(SEGMENT.arrayType())
            .objects(OBJECTS),
        map());
  }

  private static Life map(int... lengths) {
    return Life.table("java.util.concurrent.ConcurrentHashMap", lengths);
  }
}

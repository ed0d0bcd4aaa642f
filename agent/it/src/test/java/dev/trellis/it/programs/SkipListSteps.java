package dev.trellis.it.programs;

import static dev.trellis.it.programs.Filling.FIVE;
import static dev.trellis.it.programs.Filling.TWENTY;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * {@link ConcurrentSkipListMap}. Over one new entry in four stands a tower of index nodes, of a
 * random height that a thread's secondary seed decides; the steps set that seed before each entry.
 */
final class SkipListSteps {

  private static final int NO_TOWER = seed(-1);
  private static final int LOWEST_TOWER = seed(0);
  private static final int TALL_TOWER = seed(5);

  private static final byte[] WRITTEN = Transcript.written(new ConcurrentSkipListMap<>(TWENTY));

  private SkipListSteps() {}

  static void addTo(Map<String, Callable<Object>> steps) {
    steps.put("skip list map, untouched", ConcurrentSkipListMap::new);
    steps.put("skip list map, 5 puts without towers", () -> towers(5, NO_TOWER));
    steps.put("skip list map, 4 puts with the lowest towers", () -> towers(4, LOWEST_TOWER));
    steps.put("skip list map, 3 puts that each add a level", () -> towers(3, TALL_TOWER));
    steps.put("skip list map, 5 puts, 3 removed", SkipListSteps::removed);
    steps.put(
        "skip list map, 5 puts, cleared",
        () -> {
          Map<Integer, Integer> map = towers(5, NO_TOWER);
          map.clear();
          return map;
        });
    steps.put("skip list map of a sorted map of 20", () -> new ConcurrentSkipListMap<>(TWENTY));
    steps.put("clone of a skip list map of 20", () -> new ConcurrentSkipListMap<>(TWENTY).clone());
    steps.put("skip list map of 20, deserialised", () -> Transcript.read(WRITTEN));
    steps.put(
        "skip list set, 5 adds without towers",
        () -> {
          ConcurrentSkipListSet<Integer> set = new ConcurrentSkipListSet<>();
          for (int number : FIVE) {
            Internals.secondarySeed(NO_TOWER);
            set.add(number);
          }
          return set;
        });
  }

  private static ConcurrentSkipListMap<Integer, Integer> towers(int puts, int seed) {
    ConcurrentSkipListMap<Integer, Integer> map = new ConcurrentSkipListMap<>();
    for (int i = 0; i < puts; i++) {
      Internals.secondarySeed(seed);
      map.put(i, i);
      map.put(i, -i);
    }
    return map;
  }

  private static Object removed() {
    ConcurrentSkipListMap<Integer, Integer> map = towers(5, NO_TOWER);
    map.remove(2);
    map.remove(2);
    map.keySet().remove(4);
    map.pollFirstEntry();
    return map;
  }

  /**
   * A seed after which the skip list draws a tower of at least as many levels above the lowest as
   * given, or just the lowest for 0, or none for less. It draws twice: the first number must be a
   * multiple of four for a tower, and the two together are a long with as many leading ones as
   * there are more levels.
   */
  private static int seed(int moreLevels) {
    for (int seed = 1; ; seed++) {
      int low = next(seed);
      long drawn = (long) next(low) << 32 | (low & 0xffffffffL);
      int ones = (low & 3) == 0 ? Long.numberOfLeadingZeros(~drawn) : -1;
      if (moreLevels > 0 ? ones >= moreLevels : ones == moreLevels) {
        return seed;
      }
    }
  }

  /** How a secondary seed moves on. */
  private static int next(int seed) {
    int next = seed ^ seed << 13;
    next ^= next >>> 17;
    return next ^ next << 5;
  }
}

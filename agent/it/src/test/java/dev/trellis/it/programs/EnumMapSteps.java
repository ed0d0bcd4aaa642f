package dev.trellis.it.programs;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The steps of {@link EnumMap}. */
final class EnumMapSteps {

  private static final EnumMap<TimeUnit, Integer> TWO = two();
  private static final Map<TimeUnit, Integer> HASHED = new HashMap<>(TWO);
  private static final byte[] TWO_WRITTEN = Transcript.written(TWO);

  private EnumMapSteps() {}

  static void addTo(Map<String, Supplier<Object>> steps) {
    steps.put("enum map, 2 puts", () -> two());
    steps.put("enum map of an enum map", () -> new EnumMap<>(TWO));
    steps.put(
        "enum map of a map that is an enum map", () -> new EnumMap<>((Map<TimeUnit, Integer>) TWO));
    steps.put("enum map of a hash map", () -> new EnumMap<>(HASHED));
    steps.put("clone of an enum map", () -> TWO.clone());
    steps.put("enum map, deserialised", () -> Transcript.read(TWO_WRITTEN));
  }

  private static EnumMap<TimeUnit, Integer> two() {
    EnumMap<TimeUnit, Integer> map = new EnumMap<>(TimeUnit.class);
    map.put(TimeUnit.HOURS, 1);
    map.put(TimeUnit.DAYS, 2);
    return map;
  }
}

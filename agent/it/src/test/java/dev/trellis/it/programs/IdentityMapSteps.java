package dev.trellis.it.programs;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The steps of {@link IdentityHashMap}. Their keys are numbers of which the JDK keeps one each. */
final class IdentityMapSteps {

  private static final IdentityHashMap<Integer, Integer> TWENTY =
      filled(new IdentityHashMap<>(), 20);
  private static final IdentityHashMap<Integer, Integer> HUNDRED =
      filled(new IdentityHashMap<>(), 100);
  private static final IdentityHashMap<Integer, Integer> NONE = new IdentityHashMap<>();
  private static final byte[] TWENTY_WRITTEN = Transcript.written(TWENTY);

  private IdentityMapSteps() {}

  static void addTo(Map<String, Supplier<Object>> steps) {
    steps.put("identity map, untouched", () -> new IdentityHashMap<>());
    steps.put("identity map, 21 puts", () -> filled(new IdentityHashMap<>(), 21));
    steps.put("identity map, 22 puts", () -> filled(new IdentityHashMap<>(), 22));
    steps.put("identity map for 0, 6 puts", () -> filled(new IdentityHashMap<>(0), 6));
    steps.put("identity map for 100", () -> new IdentityHashMap<>(100));
    steps.put("identity map of a map of 20", () -> new IdentityHashMap<>(TWENTY));
    steps.put("identity map of an empty map", () -> new IdentityHashMap<>(NONE));
    steps.put("identity map, putAll of 20", () -> putAll(new IdentityHashMap<>(), TWENTY));
    steps.put("identity map, putAll of 100", () -> putAll(new IdentityHashMap<>(), HUNDRED));
    steps.put("clone of an identity map of 20", () -> TWENTY.clone());
    steps.put("identity map of 20, deserialised", () -> Transcript.read(TWENTY_WRITTEN));
  }

  private static Map<Integer, Integer> putAll(
      Map<Integer, Integer> map, Map<Integer, Integer> more) {
    map.putAll(more);
    return map;
  }

  private static IdentityHashMap<Integer, Integer> filled(
      IdentityHashMap<Integer, Integer> map, int puts) {
    for (int i = 0; i < puts; i++) {
      map.put(i, i);
    }
    return map;
  }
}

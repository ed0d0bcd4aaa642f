package dev.trellis.it.programs.trials;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** {@link EnumMap}: asks for storage once, when it is made. */
final class EnumTrial extends Trial {

  private static final ChronoUnit[] KEYS = ChronoUnit.values();

  /** By the places of the keys; null where there is none. */
  private final Integer[] model = new Integer[KEYS.length];

  private EnumMap<ChronoUnit, Integer> map = new EnumMap<>(ChronoUnit.class);

  EnumTrial(RandomGenerator random, Plan plan) {
    super(random, plan);
  }

  @Override
  void step() {
    int key = random.nextInt(KEYS.length);
    int value = random.nextInt(100);
    switch (random.nextInt(8)) {
      case 0, 1 -> {
        if (granted(() -> map.put(KEYS[key], value))) {
          model[key] = value;
        }
      }
      case 2 -> {
        if (granted(() -> map.remove(KEYS[key]))) {
          model[key] = null;
        }
      }
      case 3 -> {
        if (granted(() -> map.merge(KEYS[key], value, Integer::sum))) {
          model[key] = model[key] == null ? value : model[key] + value;
        }
      }
      default -> copy(random.nextInt(10));
    }
  }

  @SuppressWarnings("unchecked")
  private void copy(int way) {
    Map<ChronoUnit, Integer> same = map;
    Map<ChronoUnit, Integer> hashed = new HashMap<>(map);
    boolean serial = way < 2 && serial();
    byte[] written = serial ? SerialForm.of(map) : new byte[0];
    Object[] made = new Object[1];
    boolean granted =
        granted(
            () ->
                made[0] =
                    switch (way) {
                      case 0, 1 -> serial ? read(written) : map.clone();
                      case 2, 3 -> map.clone();
                      case 4, 5 -> new EnumMap<>(map);
                      case 6, 7 -> new EnumMap<>(same);
                      case 8 -> hashed.isEmpty() ? map : new EnumMap<>(hashed);
                      default -> new EnumMap<>(ChronoUnit.class);
                    });
    if (granted) {
      map = (EnumMap<ChronoUnit, Integer>) made[0];
      if (way == 9) {
        Arrays.fill(model, null);
      }
      check();
    }
  }

  @Override
  Object[] order() {
    return map.keySet().toArray();
  }

  @Override
  void growsOn() {
    for (int key = 0; key < KEYS.length; key++) {
      map.put(KEYS[key], key);
      model[key] = key;
    }
  }

  @Override
  void check() {
    int size = 0;
    int last = -1;
    for (int key = 0; key < KEYS.length; key++) {
      size += model[key] == null ? 0 : 1;
      same("present", map.containsKey(KEYS[key]) == (model[key] != null), map, KEYS[key]);
      same("value", model[key] == null || model[key].equals(map.get(KEYS[key])), map, model[key]);
    }
    for (ChronoUnit key : map.keySet()) {
      same("order", key.ordinal() > last, map, KEYS);
      last = key.ordinal();
      size--;
    }
    same("size iterated less that of the model", size, 0);
  }

  @Override
  void checkEquality() {
    same("map", map, new HashMap<>(map));
  }
}

package dev.trellis.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules against what the running JDK really does. */
class GrowthRulesTest {

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 2, 3, 15, 16, 17, 31, 32, 33, 1000, 1024, 100_000})
  void a_table_gets_the_length_that_hash_map_gives_it(int capacity) {
    HashMap<Integer, Integer> map = capacity < 0 ? new HashMap<>() : new HashMap<>(capacity);
    int growths = 0;
    for (int key = 0; key < 20_000; key++) {
      int length = length(map, "table");
      int foreseen = GrowthRules.table(length, (int) value(map, "threshold"));
      if (foreseen == 1) {
        foreseen = GrowthRules.table(foreseen, 0); // the first element is too many already
      }
      map.put(key, key);
      if (length(map, "table") != length) {
        assertThat(foreseen).as("table after %s slots", length).isEqualTo(length(map, "table"));
        growths++;
      }
    }
    assertThat(growths).isPositive();
  }

  @Test
  void a_table_of_the_most_slots_stays_as_it_is() {
    assertThat(GrowthRules.table(1 << 30, Integer.MAX_VALUE)).isEqualTo(1 << 30);
    assertThat(GrowthRules.table(1 << 29, 0)).isEqualTo(1 << 30);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 15, 16, 61, 62, 63, 64, 65, 1000, 4096})
  void a_ring_gets_the_length_that_array_deque_gives_it(int capacity) {
    ArrayDeque<Integer> deque = new ArrayDeque<>(capacity);
    int growths = 0;
    for (int i = 0; i < 100_000; i++) {
      int length = length(deque, "elements");
      deque.add(i);
      if (length(deque, "elements") != length) {
        assertThat(GrowthRules.ring(length, 1))
            .as("ring after %s slots", length)
            .isEqualTo(length(deque, "elements"));
        growths++;
      }
    }
    assertThat(growths).isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 16, 17, 18, 19, 33, 50, 63, 64, 100, 1000, 50_000})
  void a_ring_that_takes_many_at_once_gets_the_length_that_array_deque_gives_it(int added) {
    int growths = 0;
    for (int size = 0; size <= 200; size++) {
      ArrayDeque<Integer> deque = new ArrayDeque<>(Collections.nCopies(size, 1));
      int length = length(deque, "elements");
      int needed = size + added + 1 - length;
      deque.addAll(Collections.nCopies(added, 2));
      if (needed > 0) {
        assertThat(GrowthRules.ring(length, needed))
            .as("ring of %s slots with %s elements", length, size)
            .isEqualTo(length(deque, "elements"));
        growths++;
      }
    }
    assertThat(growths).isPositive();
  }

  @Test
  void a_ring_near_the_longest_array_is_cut_to_it() {
    int most = Integer.MAX_VALUE;
    assertThat(GrowthRules.ring(most - 8, 1)).isEqualTo(most);
    assertThat(GrowthRules.ring(1_500_000_000, 1)).isEqualTo(most - 8);
    assertThat(GrowthRules.ring(1_500_000_000, most - 8 - 1_500_000_000)).isEqualTo(most - 8);
    assertThat(GrowthRules.ring(1_500_000_000, most - 7 - 1_500_000_000)).isEqualTo(most);
  }

  @Test
  void a_ring_that_will_be_too_big_is_left_to_fail_by_itself() {
    assertThat(GrowthRules.ring(Integer.MAX_VALUE, 1)).isEqualTo(Integer.MAX_VALUE);
    assertThat(GrowthRules.ring(1_500_000_000, 1_000_000_000)).isEqualTo(1_500_000_000);
  }

  private static int length(Object container, String field) {
    Object storage = value(container, field);
    return storage == null ? -1 : Array.getLength(storage);
  }

  private static Object value(Object container, String name) {
    try {
      Class<?> owner = container instanceof Map ? HashMap.class : ArrayDeque.class;
      Field field = owner.getDeclaredField(name);
      field.setAccessible(true);
      return field.get(container);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}

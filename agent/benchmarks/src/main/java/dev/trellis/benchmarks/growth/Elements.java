package dev.trellis.benchmarks.growth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What the operations work on: one element that all containers share, so that no operation makes
 * any (a boxed number each would be measured along), keys made before, and containers that have
 * already grown to the size they are used at. Each thread has its own.
 */
@State(Scope.Thread)
public class Elements {

  /** How many elements the list that grows once takes: one more than its first storage. */
  static final int ELEVEN = 11;

  private static final int THIRTEEN = 13;

  final Object element = new Object();
  final String[] keys = new String[THIRTEEN];
  final List<Object> grownList = new ArrayList<>();
  final Map<String, Object> grownMap = new HashMap<>();
  final Map<String, Object> clearedMap = new HashMap<>();

  /** Grows the containers, and lets the keys compute the hashes that they keep. */
  public Elements() {
    for (int i = 0; i < THIRTEEN; i++) {
      keys[i] = "key-" + i;
      grownMap.put(keys[i], element);
      clearedMap.put(keys[i], element);
    }
    for (int i = 0; i < ELEVEN; i++) {
      grownList.add(element);
    }
  }
}

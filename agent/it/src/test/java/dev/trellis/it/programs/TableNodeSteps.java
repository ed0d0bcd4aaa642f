package dev.trellis.it.programs;

import static dev.trellis.it.programs.Filling.TWENTY;
import static dev.trellis.it.programs.Filling.filled;

import java.util.Hashtable;
import java.util.Map;
import java.util.Properties;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;

/** {@link Hashtable} and {@link WeakHashMap}. */
final class TableNodeSteps {

  private static final Hashtable<Integer, Integer> TABLE = filled(new Hashtable<>(), 6);
  private static final byte[] WRITTEN = Transcript.written(TABLE);

  private TableNodeSteps() {}

  static void addTo(Map<String, Callable<Object>> steps) {
    steps.put("hashtable, 9 puts", () -> filled(new Hashtable<>(), 9));
    steps.put("hashtable, 4 ways to insert", () -> HashNodeSteps.inserted(new Hashtable<>()));
    steps.put("hashtable of a map of 20", () -> new Hashtable<>(TWENTY));
    steps.put("clone of a hashtable of 6", () -> TABLE.clone());
    steps.put("clone of a hashtable of 3 in one chain", TableNodeSteps::clonedChain);
    steps.put("hashtable of 6, written", () -> Transcript.written(TABLE).length);
    steps.put("hashtable of 6, deserialised", () -> Transcript.read(WRITTEN));
    steps.put("properties, 5 set", TableNodeSteps::properties);
    steps.put("weak map, 13 puts", () -> filled(new WeakHashMap<>(), 13));
    steps.put("weak map, 4 ways to insert", () -> HashNodeSteps.inserted(new WeakHashMap<>()));
    steps.put("weak map of a map of 20", () -> new WeakHashMap<>(TWENTY));
  }

  private static Object clonedChain() {
    Hashtable<Integer, Integer> table = new Hashtable<>(11);
    table.put(0, 0);
    table.put(11, 1);
    table.put(22, 2);
    return table.clone();
  }

  /** Since release 9 properties are held by a concurrent map, not by the table that they extend. */
  private static Object properties() {
    Properties properties = new Properties();
    for (int i = 0; i < 5; i++) {
      properties.setProperty("p" + i, "v");
    }
    return properties;
  }
}

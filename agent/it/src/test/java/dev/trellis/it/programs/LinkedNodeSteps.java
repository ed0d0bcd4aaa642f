package dev.trellis.it.programs;

import static dev.trellis.it.programs.Filling.FIVE;
import static dev.trellis.it.programs.Filling.TWENTY;
import static dev.trellis.it.programs.Filling.added;
import static dev.trellis.it.programs.Filling.filled;

import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/** {@link TreeMap} and {@link LinkedList}. */
final class LinkedNodeSteps {

  private static final TreeMap<Integer, Integer> MAP = filled(new TreeMap<>(), 20);
  private static final TreeSet<Integer> SET = new TreeSet<>(MAP.keySet());
  private static final LinkedList<Integer> LIST = added(new LinkedList<>(), 6);
  private static final byte[] MAP_WRITTEN = Transcript.written(MAP);
  private static final byte[] SET_WRITTEN = Transcript.written(SET);
  private static final byte[] LIST_WRITTEN = Transcript.written(LIST);

  private LinkedNodeSteps() {}

  static void addTo(Map<String, Callable<Object>> steps) {
    trees(steps);
    lists(steps);
  }

  private static void trees(Map<String, Callable<Object>> steps) {
    steps.put("tree map, untouched", TreeMap::new);
    steps.put("tree map, 1 put", () -> filled(new TreeMap<>(), 1));
    steps.put("tree map, 13 puts, 6 removed", LinkedNodeSteps::removed);
    steps.put("tree map, 4 ways to insert", () -> HashNodeSteps.inserted(new TreeMap<>()));
    steps.put("tree map, 3 puts by a view", LinkedNodeSteps::putByView);
    steps.put("tree map of a sorted map of 20", () -> new TreeMap<>(TWENTY));
    steps.put("tree map of a hash map of 20", () -> new TreeMap<>(new HashMap<>(TWENTY)));
    steps.put("clone of a tree map of 20", () -> MAP.clone());
    steps.put("tree map of 20, deserialised", () -> Transcript.read(MAP_WRITTEN));
    steps.put("tree set, 5 adds", () -> added(new TreeSet<>(), 5));
    steps.put("tree set of a sorted set of 20", () -> new TreeSet<>(SET));
    steps.put("tree set of 5 numbers", () -> new TreeSet<>(FIVE));
    steps.put("tree set of 20, deserialised", () -> Transcript.read(SET_WRITTEN));
  }

  /** Removing an entry with two children moves its successor's content, and makes no entry. */
  private static Object removed() {
    TreeMap<Integer, Integer> map = filled(new TreeMap<>(), 13);
    for (int i = 3; i < 9; i++) {
      map.remove(i);
    }
    return map;
  }

  private static Object putByView() {
    TreeMap<Integer, Integer> map = new TreeMap<>();
    filled(map.headMap(10), 2);
    map.descendingMap().put(100, 100);
    return map;
  }

  private static void lists(Map<String, Callable<Object>> steps) {
    steps.put("linked list, untouched", LinkedList::new);
    steps.put("linked list, 5 adds", () -> added(new LinkedList<>(), 5));
    steps.put("linked list, 5 ways to add", LinkedNodeSteps::addedInEveryWay);
    steps.put("linked list of 5 numbers", () -> new LinkedList<>(FIVE));
    steps.put("linked list, 2 adds, addAll of 5 at 1", LinkedNodeSteps::addedAll);
    steps.put("clone of a linked list of 6", () -> LIST.clone());
    steps.put("linked list of 6 as an array", () -> List.of(LIST.toArray()));
    steps.put("linked list of 6, deserialised", () -> Transcript.read(LIST_WRITTEN));
  }

  private static Object addedInEveryWay() {
    LinkedList<Integer> list = new LinkedList<>();
    list.addFirst(1);
    list.push(2);
    list.offerLast(3);
    list.add(1, 4);
    ListIterator<Integer> iterator = list.listIterator(2);
    iterator.add(5);
    iterator.next();
    iterator.set(6);
    list.removeFirst();
    return list;
  }

  private static Object addedAll() {
    LinkedList<Integer> list = added(new LinkedList<>(), 2);
    list.addAll(1, FIVE);
    list.addAll(List.of());
    return list;
  }
}

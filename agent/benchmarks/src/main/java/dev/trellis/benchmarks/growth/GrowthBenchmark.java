package dev.trellis.benchmarks.growth;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Threads;

/**
 * Small operations on containers. How many growth events each makes is said beside its name in
 * {@link Operation}. What an operation returns escapes to JMH; all other containers may be removed
 * by the compiler.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GrowthBenchmark {

  /** First storage of ten, then growth to fifteen. */
  @Benchmark
  public List<Object> listOfEleven(Elements elements) {
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < Elements.ELEVEN; i++) {
      list.add(elements.element);
    }
    return list;
  }

  /** The same on two threads at once: what threads share would show here. */
  @Benchmark
  @Threads(2)
  public List<Object> listOfElevenOnTwoThreads(Elements elements) {
    return listOfEleven(elements);
  }

  /** Storage of a size that was asked for. */
  @Benchmark
  public List<Object> presizedList() {
    return new ArrayList<>(16);
  }

  /** Storage that a limit may refuse: 2,016 bytes. */
  @Benchmark
  public ByteArrayOutputStream presizedStream() {
    return new ByteArrayOutputStream(2_000);
  }

  /** The same twelve times in straight code, 1,120 bytes each: there is less to set to zero. */
  @Benchmark
  public ByteArrayOutputStream[] twelveStreams() {
    return new ByteArrayOutputStream[] {
      new ByteArrayOutputStream(1_100),
      new ByteArrayOutputStream(1_100),
      new ByteArrayOutputStream(1_100),
      new ByteArrayOutputStream(1_100),
      new ByteArrayOutputStream(1_100),
      new ByteArrayOutputStream(1_100),
      new ByteArrayOutputStream(1_100),
      new ByteArrayOutputStream(1_100),
      new ByteArrayOutputStream(1_100),
      new ByteArrayOutputStream(1_100),
      new ByteArrayOutputStream(1_100),
      new ByteArrayOutputStream(1_100)
    };
  }

  /** The same on two threads at once. */
  @Benchmark
  @Threads(2)
  public ByteArrayOutputStream[] twelveStreamsOnTwoThreads() {
    return twelveStreams();
  }

  /** Small storages in straight code. Called by what measures threads, too. */
  @Benchmark
  public List<?>[] twelveLists(Elements elements) {
    Object element = elements.element;
    return new List<?>[] {
      listOfOne(element),
      listOfOne(element),
      listOfOne(element),
      listOfOne(element),
      listOfOne(element),
      listOfOne(element),
      listOfOne(element),
      listOfOne(element),
      listOfOne(element),
      listOfOne(element),
      listOfOne(element),
      listOfOne(element)
    };
  }

  /** The same on two threads at once. */
  @Benchmark
  @Threads(2)
  public List<?>[] twelveListsOnTwoThreads(Elements elements) {
    return twelveLists(elements);
  }

  private static List<Object> listOfOne(Object element) {
    List<Object> list = new ArrayList<>(16);
    list.add(element);
    return list;
  }

  /** A list that the compiler can remove, and does where nothing keeps it from that. */
  @Benchmark
  public Object localList(Elements elements) {
    List<Object> list = new ArrayList<>(2);
    list.add(elements.element);
    list.add(elements.element);
    return list.get(1);
  }

  /** First table of sixteen, then growth to thirty-two. */
  @Benchmark
  public Map<String, Object> mapOfThirteen(Elements elements) {
    Map<String, Object> map = new HashMap<>();
    for (String key : elements.keys) {
      map.put(key, elements.element);
    }
    return map;
  }

  /** First storage of seventeen slots, of which one stays free, then growth. */
  @Benchmark
  public ArrayDeque<Object> dequeOfEighteen(Elements elements) {
    ArrayDeque<Object> deque = new ArrayDeque<>();
    for (int i = 0; i < 18; i++) {
      deque.add(elements.element);
    }
    return deque;
  }

  /** A list that has its storage already. */
  @Benchmark
  public List<Object> addWithoutGrowth(Elements elements) {
    List<Object> list = elements.grownList;
    list.clear();
    for (int i = 0; i < Elements.ELEVEN; i++) {
      list.add(elements.element);
    }
    return list;
  }

  /** A map that has its table and its entries already. */
  @Benchmark
  public Map<String, Object> putWithoutGrowth(Elements elements) {
    Map<String, Object> map = elements.grownMap;
    for (String key : elements.keys) {
      map.put(key, elements.element);
    }
    return map;
  }

  /** A map that has its table already, and each time makes its entries. */
  @Benchmark
  public Map<String, Object> fillWithoutGrowth(Elements elements) {
    Map<String, Object> map = elements.clearedMap;
    map.clear();
    for (String key : elements.keys) {
      map.put(key, elements.element);
    }
    return map;
  }
}

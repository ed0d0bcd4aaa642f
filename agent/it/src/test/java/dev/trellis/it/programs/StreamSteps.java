package dev.trellis.it.programs;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The steps of the buffers of streams, which keep chunk after chunk. */
final class StreamSteps {

  private static final List<Integer> TWENTY = List.copyOf(ListWays.numbers(0, 20));

  private static final int[] INTS = descending().toArray();

  private StreamSteps() {}

  static void addTo(Map<String, Supplier<Object>> steps) {
    steps.put("builder of a stream of 1 element", () -> elements(1));
    steps.put("builder of a stream of 2 elements", () -> elements(2));
    steps.put("builder of a stream of 17 elements", () -> elements(17));
    steps.put("builder of a stream of 2049 elements", () -> elements(2049));
    steps.put("builder of a stream of 2049 ints", () -> ints(2049));
    steps.put("builder of a stream of 17 longs", () -> longs(17));
    steps.put("builder of a stream of 17 doubles", () -> doubles(17));
    steps.put("array of a filtered stream", () -> TWENTY.stream().filter(i -> i < 17).toArray());
    steps.put(
        "array of a filtered stream of ints",
        () -> IntStream.range(0, 20).filter(i -> i < 17).toArray());
    // What is sorted is counted: the array has its room before its first element.
    steps.put(
        "array of a filtered and sorted stream",
        () -> TWENTY.stream().filter(i -> i < 17).sorted().toArray());
    steps.put(
        "array of a filtered and sorted stream of ints",
        () -> descending().filter(i -> i < 17).sorted().toArray());
    steps.put(
        "sum of 20 sorted ints, of a source that tells its size late",
        () -> StreamSupport.intStream(StreamSteps::source, 0, false).sorted().sum());
    steps.put(
        "iterator of a flattened stream",
        () -> {
          Iterator<Integer> iterator = TWENTY.stream().flatMap(i -> TWENTY.stream()).iterator();
          iterator.next();
          return iterator;
        });
  }

  private static Spliterator.OfInt source() {
    return Spliterators.spliterator(INTS, 0);
  }

  private static IntStream descending() {
    return IntStream.range(0, 20).map(i -> 19 - i);
  }

  private static Object elements(int count) {
    Stream.Builder<Integer> builder = Stream.builder();
    for (int i = 0; i < count; i++) {
      builder.accept(i);
    }
    return builder;
  }

  private static Object ints(int count) {
    IntStream.Builder builder = IntStream.builder();
    for (int i = 0; i < count; i++) {
      builder.accept(i);
    }
    return builder;
  }

  private static Object longs(int count) {
    LongStream.Builder builder = LongStream.builder();
    for (int i = 0; i < count; i++) {
      builder.accept(i);
    }
    return builder;
  }

  private static Object doubles(int count) {
    DoubleStream.Builder builder = DoubleStream.builder();
    for (int i = 0; i < count; i++) {
      builder.accept(i);
    }
    return builder;
  }
}

package dev.trellis.benchmarks.growth;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The operations of {@link GrowthBenchmark}, in the order of the table. */
public enum Operation {
  LIST_OF_ELEVEN("listOfEleven", 2),
  LIST_OF_ELEVEN_ON_TWO_THREADS("listOfElevenOnTwoThreads", 2),
  PRESIZED_LIST("presizedList", 1),
  PRESIZED_STREAM("presizedStream", 1),
  TWELVE_STREAMS("twelveStreams", 12),
  TWELVE_STREAMS_ON_TWO_THREADS("twelveStreamsOnTwoThreads", 12),
  TWELVE_LISTS("twelveLists", 12),
  TWELVE_LISTS_ON_TWO_THREADS("twelveListsOnTwoThreads", 12),
  LOCAL_LIST("localList", 1),
  MAP_OF_THIRTEEN("mapOfThirteen", 2),
  DEQUE_OF_EIGHTEEN("dequeOfEighteen", 2),
  ADD_WITHOUT_GROWTH("addWithoutGrowth", 0),
  PUT_WITHOUT_GROWTH("putWithoutGrowth", 0),
  FILL_WITHOUT_GROWTH("fillWithoutGrowth", 0);

  private final String method;
  private final int eventCount;

  Operation(String method, int eventCount) {
    this.method = method;
    this.eventCount = eventCount;
  }

  /** The benchmark method's name, which is also what the table and the command line say. */
  public String method() {
    return method;
  }

  /** How many arrays one operation makes as storage; 0 and up. Entry nodes are not among them. */
  public int eventCount() {
    return eventCount;
  }

  /**
   * The operation whose benchmark method has this name.
   *
   * @throws IllegalArgumentException when there is none; the message names all that there are
   */
  public static Operation of(String method) {
    for (Operation operation : values()) {
      if (operation.method.equals(method)) {
        return operation;
      }
    }
    String all = Arrays.stream(values()).map(Operation::method).collect(Collectors.joining(", "));
    throw new IllegalArgumentException("unknown benchmark \"" + method + "\"; accepted are " + all);
  }
}

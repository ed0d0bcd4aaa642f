package dev.trellis.benchmarks.growth;

/** A program that runs one operation a number of times, and nothing else that depends on it. */
public final class Repeated {

  private Repeated() {}

  /** The benchmark's name and how often to run it. */
  public static void main(String[] args) {
    Operation operation = Operation.of(args[0]);
    int times = Integer.parseInt(args[1]);
    Elements elements = new Elements();
    GrowthBenchmark benchmark = new GrowthBenchmark();
    Object last = elements;
    for (int i = 0; i < times; i++) {
      last = once(operation, benchmark, elements);
    }
    System.out.println(last != null);
  }

  private static Object once(Operation operation, GrowthBenchmark benchmark, Elements elements) {
    return switch (operation) {
      case LIST_OF_ELEVEN -> benchmark.listOfEleven(elements);
      case LIST_OF_ELEVEN_ON_TWO_THREADS -> benchmark.listOfElevenOnTwoThreads(elements);
      case PRESIZED_LIST -> benchmark.presizedList();
      case PRESIZED_STREAM -> benchmark.presizedStream();
      case TWELVE_STREAMS -> benchmark.twelveStreams();
      case TWELVE_STREAMS_ON_TWO_THREADS -> benchmark.twelveStreamsOnTwoThreads();
      case TWELVE_LISTS -> benchmark.twelveLists(elements);
      case TWELVE_LISTS_ON_TWO_THREADS -> benchmark.twelveListsOnTwoThreads(elements);
      case LOCAL_LIST -> benchmark.localList(elements);
      case MAP_OF_THIRTEEN -> benchmark.mapOfThirteen(elements);
      case DEQUE_OF_EIGHTEEN -> benchmark.dequeOfEighteen(elements);
      case ADD_WITHOUT_GROWTH -> benchmark.addWithoutGrowth(elements);
      case PUT_WITHOUT_GROWTH -> benchmark.putWithoutGrowth(elements);
      case FILL_WITHOUT_GROWTH -> benchmark.fillWithoutGrowth(elements);
    };
  }
}

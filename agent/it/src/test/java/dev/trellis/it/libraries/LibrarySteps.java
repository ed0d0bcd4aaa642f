package dev.trellis.it.libraries;

import java.util.LinkedHashMap;
import java.util.Map;

/** Takes the steps of one library, to be counted, to be compared, or to be looked at. */
public final class LibrarySteps {

  /** So many that whatever a library sets up at first use is behind it. */
  private static final int WARM_UP = 3;

  /** Keeps results reachable. */
  static volatile Object sink;

  private LibrarySteps() {}

  /**
   * Runs all steps of a library.
   *
   * @param arguments the library; then {@code rounds N} to run them so many times after a warm-up
   *     that is always the same, {@code transcript} to print what comes of each, or {@code arrays}
   *     to print after a line with the step's name the arrays that were seen in it
   */
  public static void main(String[] arguments) {
    Map<String, Step> steps = of(arguments[0]);
    switch (arguments[1]) {
      case "rounds" -> {
        run(steps, WARM_UP);
        run(steps, Integer.parseInt(arguments[2]));
      }
      case "transcript" ->
          steps.forEach((name, step) -> System.out.println(name + " = " + step.run(Watch.NONE)));
      case "arrays" -> steps.forEach((name, step) -> printArrays(arguments[0], name, step));
      default -> throw new IllegalArgumentException(arguments[1]);
    }
  }

  private static Map<String, Step> of(String library) {
    Map<String, Step> steps = new LinkedHashMap<>();
    switch (library) {
      case "fastutil" -> FastutilSteps.addTo(steps);
      case "hppc" -> HppcSteps.addTo(steps);
      case "eclipse-collections" -> EclipseSteps.addTo(steps);
      case "guava" -> GuavaSteps.addTo(steps);
      case "netty" -> NettySteps.addTo(steps);
      case "kotlin" -> KotlinSteps.addTo(steps);
      case "scala" -> ScalaSteps.addTo(steps);
      default -> throw new IllegalArgumentException(library);
    }
    return steps;
  }

  private static String root(String library) {
    return switch (library) {
      case "fastutil" -> "it.unimi.dsi.fastutil.";
      case "hppc" -> "com.carrotsearch.hppc.";
      case "eclipse-collections" -> "org.eclipse.collections.";
      case "guava" -> "com.google.common.";
      case "netty" -> "io.netty.buffer.";
      case "kotlin" -> "kotlin.";
      case "scala" -> "scala.";
      default -> throw new IllegalArgumentException(library);
    };
  }

  private static void run(Map<String, Step> steps, int rounds) {
    for (int round = 0; round < rounds; round++) {
      for (Step step : steps.values()) {
        sink = step.run(Watch.NONE);
      }
    }
  }

  private static void printArrays(String library, String name, Step step) {
    ArraysSeen seen = new ArraysSeen(root(library));
    step.run(seen);
    System.out.println("step " + name);
    seen.lines().forEach(System.out::println);
  }
}

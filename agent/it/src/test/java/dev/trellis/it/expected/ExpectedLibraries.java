package dev.trellis.it.expected;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each step of a library's program must be counted as. */
public final class ExpectedLibraries {

  private ExpectedLibraries() {}

  /** The libraries that have steps. */
  public static List<String> names() {
    return List.of("fastutil", "hppc", "eclipse-collections", "guava", "netty", "kotlin", "scala");
  }

  /** The storages of each step by its name, in the order of the steps. */
  public static Map<String, List<Storages>> byStep(String library) {
    Map<String, List<Storages>> steps = new LinkedHashMap<>();
    switch (library) {
      case "fastutil" -> ExpectedFastutil.addTo(steps);
      case "hppc" -> ExpectedHppc.addTo(steps);
      case "eclipse-collections" -> ExpectedEclipse.addTo(steps);
      case "guava" -> ExpectedGuava.addTo(steps);
      case "netty" -> ExpectedNetty.addTo(steps);
      case "kotlin" -> ExpectedKotlin.addTo(steps);
      case "scala" -> ExpectedScala.addTo(steps);
      default -> throw new IllegalArgumentException(library);
    }
    return steps;
  }
}

package dev.trellis.it.expected;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what the steps must be counted as on one feature release of the JDK. */
final class Expectations {

  private final Map<String, List<Life>> byStep = new LinkedHashMap<>();
  private final Map<String, List<Life>> ofContainers = new LinkedHashMap<>();
  private final int release;

  Expectations(int release) {
    this.release = release;
  }

  /** The feature release, such as 17. */
  int release() {
    return release;
  }

  /**
   * What a step must be counted as.
   *
   * @throws IllegalStateException if the step has an expectation already
   */
  void step(String name, Life... lives) {
    if (ofContainers.putIfAbsent(name, List.of(lives)) != null) {
      throw new IllegalStateException("two expectations of the step \"" + name + "\"");
    }
    byStep.put(name, List.of(lives));
  }

  /** What a step that reads a serial form must be counted as, the reader included. */
  void deserialised(String name, SerialForm form, Life... lives) {
    helped(name, form.lives(), lives);
  }

  /** What a step must be counted as in which containers grow that help and are gone. */
  void helped(String name, List<Life> helpers, Life... lives) {
    step(name, lives);
    List<Life> all = new ArrayList<>(List.of(lives));
    all.addAll(helpers);
    byStep.put(name, all);
  }

  /** All that a step must be counted as. */
  Map<String, List<Life>> byStep() {
    return byStep;
  }

  /** The lives of the containers alone that the steps make, not of those that help in it. */
  Map<String, List<Life>> ofContainers() {
    return ofContainers;
  }
}

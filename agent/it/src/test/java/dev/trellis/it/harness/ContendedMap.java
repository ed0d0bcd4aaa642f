package dev.trellis.it.harness;

import java.util.regex.Pattern;

/**
 * What the JDK loads and initialises when two threads happen to count in one of its maps at once: a
 * place is drawn for each to count in from then on (ConcurrentHashMap.fullAddCount). Seen in a
 * loader's map, on whichever thread came second.
 */
public final class ContendedMap {

  private static final Pattern CLASSES =
      Pattern.compile(
          "[ '](java\\.util\\.random\\.RandomGenerator|java\\.util\\.Random"
              + "|java\\.util\\.concurrent\\.ThreadLocalRandom"
              + "|java\\.util\\.concurrent\\.ConcurrentHashMap\\$CounterCell"
              + "|jdk\\.internal\\.util\\.random\\.RandomSupport)[ ']");

  private ContendedMap() {}

  /** Whether a line of {@code -Xlog:class+load} or {@code class+init} is of such a class. */
  public static boolean isOf(String line) {
    return CLASSES.matcher(line.replace('/', '.')).find();
  }
}

package dev.trellis.it.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One random sequence of operations on one container, under denials, against a model. */
abstract class Trial {

  /** How far an iteration order, a size or a lookup is from the model: nothing, or words. */
  static final String WHOLE = "";

  final Random random;

  Trial(long seed) {
    random = new Random(seed);
  }

  /**
   * One operation, some request of which may be denied, and a comparison with the model.
   *
   * @return {@link #WHOLE}, or what is wrong
   */
  abstract String step();

  /** Grows the container where nothing is denied. */
  abstract String growsOn();

  /** Which request to deny: often the first, at times a later one, all or none. */
  final int denied() {
    int draw = random.nextInt(10);
    return draw < 3 ? 1 : draw < 4 ? 0 : draw < 6 ? 2 : draw < 7 ? 3 : Denial.NEVER;
  }

  /** Up to so many numbers. */
  final List<Integer> numbers(int most) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      numbers.add(random.nextInt(1000));
    }
    return numbers;
  }
}

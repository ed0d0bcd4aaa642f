package dev.trellis.it.programs.trials;

import java.util.StringJoiner;
import java.util.random.RandomGenerator;

/** {@link StringJoiner}: an element that was refused is not in the text, nor in its length. */
final class JoinerTrial extends Trial {

  private final Row model = new Row();
  private StringJoiner joiner = joiner();

  JoinerTrial(RandomGenerator random, Plan plan) {
    super(random, plan);
  }

  private static StringJoiner joiner() {
    return new StringJoiner(", ", "[", "]");
  }

  @Override
  void step() {
    int number = random.nextInt(1000);
    switch (random.nextInt(12)) {
      case 0 -> {
        joiner = joiner();
        model.clear();
      }
      case 1 -> {
        int[] more = numbers(4);
        StringJoiner other = new StringJoiner(", ");
        for (int one : more) {
          other.add(String.valueOf(one));
        }
        // Without prefix and suffix.
        if (granted(() -> joiner.merge(other))) {
          model.append(more);
        }
      }
      case 2 -> {
        boolean unused = granted(() -> joiner.setEmptyValue("[]"));
      }
      default -> {
        String text = String.valueOf(number);
        if (granted(() -> joiner.add(text))) {
          model.append(number);
        }
      }
    }
  }

  @Override
  Object[] order() {
    return new Object[] {joiner.toString()};
  }

  @Override
  void growsOn() {
    for (int i = 0; i < 50; i++) {
      joiner.add(String.valueOf(i));
      model.append(i);
    }
  }

  @Override
  void check() {
    same("text", joiner.toString(), model.toString());
    same("length", joiner.length(), model.toString().length());
  }
}

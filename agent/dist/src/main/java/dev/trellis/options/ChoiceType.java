package dev.trellis.options;

import java.util.Locale;

/** One of an enum's constants, written in lower case. */
final class ChoiceType<E extends Enum<E>> extends DescribedType<E> {
  private final String noun;
  private final E[] choices;

  /**
   * @param noun what a choice is, with its article, for the line that refuses one
   */
  ChoiceType(String noun, E[] choices) {
    super(list(choices));
    this.noun = noun;
    this.choices = choices.clone();
  }

  @Override
  public E parse(String text) throws BadValueException {
    for (E choice : choices) {
      if (written(choice).equals(text)) {
        return choice;
      }
    }
    throw new BadValueException(text, "is not " + noun);
  }

  private static String list(Enum<?>[] choices) {
    StringBuilder list = new StringBuilder();
    for (Enum<?> choice : choices) {
      list.append(list.length() == 0 ? "`" : ", `").append(written(choice)).append('`');
    }
    return list.toString();
  }

  private static String written(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}

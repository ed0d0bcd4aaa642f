package dev.trellis.it.programs;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A class in which a good deal is linked at its first use. */
public final class Linked implements Supplier<String> {

  /** Public for reflection. */
  public Linked() {}

  @Override
  public String get() {
    String before = getClass().getSimpleName();
    int number = before.length();
    IntFunction<String> boxed = i -> before + i + "," + number + (char) ('a' + i) + 1.5 + 2L;
    Function<Object, String> text = String::valueOf;
    Function<String, String> both = text.<String>compose(s -> s + s.length()).andThen(String::trim);
    return List.of(1, 2, 3).stream()
        .map(boxed::apply)
        .map(both)
        .sorted((a, b) -> b.compareTo(a))
        .collect(Collectors.joining("|"));
  }
}

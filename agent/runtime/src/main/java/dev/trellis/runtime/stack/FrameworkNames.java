package dev.trellis.runtime.stack;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a class is a framework's, by its name. Remembers what it was asked for, as the frames
 * below a program are the same few again and again. Used by one thread at a time.
 *
 * <p>Names rather than classes, which it would keep from being unloaded; a class has one name
 * string and that has its hash, so a look is two loads and a comparison.
 */
final class FrameworkNames {

  private static final int SLOTS = 128;

  private final Predicate<String> frameworks;
  private final @Nullable String[] names = new String[SLOTS];
  private final boolean[] answers = new boolean[SLOTS];

  FrameworkNames(Predicate<String> frameworks) {
    this.frameworks = frameworks;
  }

  boolean contains(String name) {
    int hash = name.hashCode();
    int slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
    if (!name.equals(names[slot])) {
      answers[slot] = frameworks.test(name);
      names[slot] = name;
    }
    return answers[slot];
  }
}

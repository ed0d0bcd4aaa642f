package dev.trellis.options;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The policies that every growth is put to, in the order given.
 *
 * @param names {@code system} alone, or any of {@code counting}, {@code limiting}, {@code compact}
 *     and class names, none twice, at least one
 */
public record PolicySpec(List<String> names) {
  static final String SYSTEM = "system";
  static final String COUNTING = "counting";

  /** The policy that has a limit. */
  public static final String LIMITING = "limiting";

  /** The policy that has storages grow by less. */
  public static final String COMPACT = "compact";

  /** All that are not classes of the user's own. */
  static final List<String> OURS = List.of(SYSTEM, COUNTING, LIMITING, COMPACT);

  /** Takes a copy of the names. */
  public PolicySpec {
    names = List.copyOf(names);
  }

  /** Whether everything is granted and nothing recorded. */
  public boolean isSystem() {
    return names.contains(SYSTEM);
  }

  /** Whether {@code counting} is named. */
  public boolean isCounting() {
    return names.contains(COUNTING);
  }

  /** Whether {@code limiting} is named. */
  public boolean isLimiting() {
    return names.contains(LIMITING);
  }

  /** Whether {@code compact} is named. */
  public boolean isCompact() {
    return names.contains(COMPACT);
  }

  /** The names that are classes of the user's own, in the order given; may be empty. */
  public List<String> classNames() {
    List<String> classes = new ArrayList<>();
    for (String name : names) {
      if (!OURS.contains(name)) {
        classes.add(name);
      }
    }
    return Collections.unmodifiableList(classes);
  }
}

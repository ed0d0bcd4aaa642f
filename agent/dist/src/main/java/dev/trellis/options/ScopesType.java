package dev.trellis.options;

import dev.trellis.runtime.scope.ThreadPattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Scopes and the names of their threads. Joined by what a shell leaves alone, and a thread seldom
 * has in its name.
 */
final class ScopesType extends DescribedType<List<ThreadPattern>> {

  ScopesType() {
    super(
        "a scope and a thread's name with `:` between them, in which `*` stands for any characters;"
            + " several joined by `+`, of which the first that matches decides");
  }

  @Override
  public List<ThreadPattern> parse(String text) throws BadValueException {
    List<ThreadPattern> patterns = new ArrayList<>();
    for (String part : Separated.by('+', text)) {
      int colon = part.indexOf(':');
      if (colon < 0) {
        throw new BadValueException(part, "has no thread's name");
      }
      if (part.substring(0, colon).isBlank()) {
        throw new BadValueException(part, "does not name the scope");
      }
      if (colon + 1 == part.length()) {
        throw new BadValueException(part, "has no thread's name");
      }
      patterns.add(new ThreadPattern(part.substring(0, colon), part.substring(colon + 1)));
    }
    return Collections.unmodifiableList(patterns);
  }
}

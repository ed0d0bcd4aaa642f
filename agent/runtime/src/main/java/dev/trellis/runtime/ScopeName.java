package dev.trellis.runtime;

import dev.trellis.runtime.scope.Scopes;
import java.util.function.IntFunction;

/** How a scope is called, by its number. */
record ScopeName(Scopes scopes) implements IntFunction<String> {

  @Override
  public String apply(int scope) {
    return scopes.nameOf(scope);
  }
}

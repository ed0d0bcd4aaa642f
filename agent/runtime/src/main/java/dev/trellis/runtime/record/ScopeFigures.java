package dev.trellis.runtime.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of one scope. Confined to the thread that takes the snapshot. */
public final class ScopeFigures {

  private final int scope;
  private final @Nullable TypeFigures[] types;

  ScopeFigures(int scope, int types) {
    this.scope = scope;
    this.types = new TypeFigures[types];
  }

  TypeFigures of(int index, ContainerType type) {
    TypeFigures known = types[index];
    if (known == null) {
      known = new TypeFigures(type);
      types[index] = known;
    }
    return known;
  }

  /** The scope's number. */
  public int scope() {
    return scope;
  }

  /** Figures of the types that had an event in it. */
  public TypeFigures[] types() {
    List<TypeFigures> counted = new ArrayList<>();
    for (TypeFigures type : types) {
      if (type != null) {
        counted.add(type);
      }
    }
    return counted.toArray(new TypeFigures[0]);
  }
}

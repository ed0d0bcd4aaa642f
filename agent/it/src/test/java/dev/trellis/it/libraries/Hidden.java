package dev.trellis.it.libraries;

import java.lang.reflect.Method;

/** What Guava has for its own use. */
final class Hidden {

  private static final String PLACE = "com.google.common.collect.";

  private Hidden() {}

  /** What the static method {@code create} of a class of Guava makes. */
  @SuppressWarnings("unchecked")
  static <C> C create(String type) {
    try {
      Method create = Class.forName(PLACE + type).getDeclaredMethod("create");
      create.setAccessible(true);
      return (C) create.invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}

package dev.trellis.it.programs;

import java.util.concurrent.ThreadFactory;

/** Makes virtual threads by reflection: all programs here are compiled for 17. */
public final class VirtualThreads {

  private VirtualThreads() {}

  /** One for threads of that name, or without any. */
  public static ThreadFactory factory(String name) throws ReflectiveOperationException {
    Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
    Class<?> type = Class.forName("java.lang.Thread$Builder");
    if (name != null) {
      builder = type.getMethod("name", String.class).invoke(builder, name);
    }
    return (ThreadFactory) type.getMethod("factory").invoke(builder);
  }
}

package dev.trellis.weaver;

import java.util.ArrayList;
import java.util.List;

/** Stands for what the hook may use because it lives in java.base. */
public final class HookNeeds {

  private HookNeeds() {}

  /** For {@code jdk.internal.misc.Unsafe}. */
  public static final class Unsafe {

    public static Unsafe getUnsafe() {
      return new Unsafe();
    }

    public long objectFieldOffset(Class<?> type, String field) {
      return switch (type.getName() + "." + field) {
        case "java.lang.Thread.tid" -> 1;
        case "java.lang.Throwable.backtrace" -> 2;
        default -> throw new IllegalArgumentException(type + " " + field);
      };
    }

    public Object getAndSetReference(Object throwable, long offset, Object now) {
      return now + " for " + ((Throwable) throwable).getMessage() + " at " + offset;
    }

    @SuppressWarnings("deprecation") // threadId() came with 19
    public long getLong(Object thread, long offset) {
      return ((Thread) thread).getId() * offset;
    }

    public Object allocateInstance(Class<?> type) throws InstantiationException {
      if (type.isInterface()) {
        throw new InstantiationException(type.getName());
      }
      return type;
    }
  }

  /** For {@code java.lang.Shutdown}. */
  public static final class Shutdown {

    static final List<String> ADDED = new ArrayList<>();

    private Shutdown() {}

    public static void add(int slot, boolean duringShutdown, Runnable step) {
      ADDED.add(slot + " " + duringShutdown + " " + step);
    }
  }
}

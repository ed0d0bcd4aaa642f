package dev.trellis.program;

import java.util.function.LongBinaryOperator;
import java.util.function.Supplier;

/** Stands for the program: code that is neither the JDK's nor Trellis's own. */
public final class Program {

  private Program() {}

  /** Works below as many frames and one. */
  public static <T> T below(int frames, Supplier<T> work) {
    return frames == 0 ? work.get() : below(frames - 1, work);
  }

  /** Grows something, as the hook would say it. */
  public static void grow(LongBinaryOperator sink, long who, long what) {
    long unused = sink.applyAsLong(who, what);
  }

  /** A class whose initialiser grows something. */
  public static final class GrowsInItsInitialiser {
    private static Runnable growth = () -> {};

    private GrowsInItsInitialiser() {}

    /** Initialises {@link Initialised}, which does this. */
    public static void with(Runnable growth) {
      GrowsInItsInitialiser.growth = growth;
      Initialised.touch();
    }

    private static final class Initialised {
      static {
        growth.run();
      }

      static void touch() {}
    }
  }

  /** A class loader that grows something while it loads. */
  public static final class GrowsWhileLoading extends ClassLoader {
    private final Runnable growth;

    /** A loader that does this whenever it is asked for a class. */
    public GrowsWhileLoading(Runnable growth) {
      this.growth = growth;
    }

    @Override
    public Class<?> loadClass(String name) throws ClassNotFoundException {
      growth.run();
      return super.loadClass(name);
    }
  }
}

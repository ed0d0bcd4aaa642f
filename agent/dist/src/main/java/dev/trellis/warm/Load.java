package dev.trellis.warm;

import dev.trellis.weaver.Catalogue;
import dev.trellis.weaver.GrowthType;
import java.io.PrintStream;

/** What a JVM does to have all classes of the catalogue woven: it loads them. */
public final class Load {

  private Load() {}

  /**
   * Loads them, without initialising any.
   *
   * @param arguments none
   * @param out not written to
   * @param err not written to
   * @return 0
   */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    for (GrowthType type : Catalogue.ofJavaBase(Runtime.version().feature()).types()) {
      try {
        Class<?> unused = Class.forName(type.name(), false, null);
      } catch (ClassNotFoundException | LinkageError e) {
        // The report of a start says ABSENT of it.
      }
    }
    return 0;
  }
}

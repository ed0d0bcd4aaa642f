package dev.trellis.it.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tries to load classes by name, by every loader a program has at hand. */
public final class FindsClasses {

  private FindsClasses() {}

  /**
   * Prints, for each name, the loaders that find a class of that name.
   *
   * @param arguments a file with the names, one a line
   */
  public static void main(String[] arguments) throws IOException {
    for (String name : Files.readAllLines(Path.of(arguments[0]))) {
      find(name, "null", null);
      find(name, "platform", ClassLoader.getPlatformClassLoader());
      find(name, "system", ClassLoader.getSystemClassLoader());
      find(name, "context", Thread.currentThread().getContextClassLoader());
    }
  }

  private static void find(String name, String loaderName, ClassLoader loader) {
    try {
      Class.forName(name, false, loader);
      System.out.println(name + " by " + loaderName);
    } catch (ClassNotFoundException e) {
      // Not found is what most of these are for.
    }
  }
}

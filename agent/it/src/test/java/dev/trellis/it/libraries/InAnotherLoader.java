package dev.trellis.it.libraries;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs {@link LibrarySteps} in a class loader that knows neither the class path nor its classes.
 */
public final class InAnotherLoader {

  private InAnotherLoader() {}

  /**
   * Runs the program.
   *
   * @param arguments a class path, and then the program's own arguments
   */
  public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
    List<URL> places = new ArrayList<>();
    for (String place : arguments[0].split(File.pathSeparator)) {
      places.add(Path.of(place).toUri().toURL());
    }
    try (URLClassLoader loader =
        new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?> program = Class.forName(LibrarySteps.class.getName(), true, loader);
      if (program == LibrarySteps.class) {
        throw new IllegalStateException("the same class in both loaders");
      }
      Object own = Arrays.copyOfRange(arguments, 1, arguments.length);
      program.getMethod("main", String[].class).invoke(null, own);
    }
  }
}

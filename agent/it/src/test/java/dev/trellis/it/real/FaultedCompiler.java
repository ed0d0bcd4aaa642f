package dev.trellis.it.real;

import java.lang.reflect.InvocationTargetException;

/** Runs javac, which may end as it likes, and prints its {@link Aftermath}. */
public final class FaultedCompiler {

  private static final String JAVAC = "com.sun.tools.javac.";

  private FaultedCompiler() {}

  /** Compiles as javac does with these arguments. */
  public static void main(String[] arguments) throws Exception {
    Object[] roots = new Object[2];
    String ended;
    try {
      ended = compile(arguments, roots);
    } catch (InvocationTargetException e) {
      ended = e.getCause().getClass().getSimpleName();
    } catch (OutOfMemoryError e) {
      ended = e.getClass().getSimpleName();
    }
    Aftermath.print(ended, roots);
  }

  private static String compile(String[] arguments, Object[] roots)
      throws ReflectiveOperationException {
    Class<?> type = Class.forName(JAVAC + "util.Context");
    Object context = type.getConstructor().newInstance();
    roots[0] = context;
    Class<?> main = Class.forName(JAVAC + "main.Main");
    Object compiler = main.getConstructor(String.class).newInstance("javac");
    roots[1] = compiler;
    Class.forName(JAVAC + "file.JavacFileManager")
        .getMethod("preRegister", type)
        .invoke(null, context);
    return main.getMethod("compile", String[].class, type)
        .invoke(compiler, arguments, context)
        .toString();
  }
}

package dev.trellis.benchmarks.workloads;

import javax.tools.ToolProvider;

/** The JDK's own compiler, called from a class path as build tools call it. */
public final class Compiles {

  private Compiles() {}

  /** Compiles; the arguments are javac's. */
  public static void main(String[] args) {
    int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, args);
    if (status != 0) {
      throw new IllegalStateException("javac ended with status " + status);
    }
    System.out.println("compiled");
  }
}

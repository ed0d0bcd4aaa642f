package dev.trellis.benchmarks.paired;

import dev.trellis.benchmarks.machine.Workspace;
import dev.trellis.benchmarks.startup.Hello;
import dev.trellis.benchmarks.workloads.Compiles;
import dev.trellis.benchmarks.workloads.FillsMaps;
import dev.trellis.benchmarks.workloads.Searches;
import dev.trellis.benchmarks.workloads.Serves;
import dev.trellis.benchmarks.workloads.UsesDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A program that does a fixed amount of work. */
public enum Program {
  /** The JDK's compiler; what it compiles are files, which come as arguments. */
  JAVAC("javac", Compiles.class),
  SERVER(
      "server", Serves.class, "jetty-server", "jetty-http", "jetty-io", "jetty-util", "slf4j-api"),
  DATABASE("database", UsesDatabase.class, "h2"),
  SEARCH("search", Searches.class, "lucene-core"),
  HELLO("hello", Hello.class),
  MAPS("maps", FillsMaps.class);

  /** Those that stand for what users run. */
  public static final List<Program> REAL = List.of(JAVAC, SERVER, DATABASE, SEARCH);

  /** Those that peers are compared on: one that is real, a start, and growth alone. */
  public static final List<Program> OF_PEERS = List.of(JAVAC, HELLO, MAPS);

  private final String label;
  private final Class<?> main;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
  private final List<String> libraries;

  Program(String label, Class<?> main, String... libraries) {
    this.label = label;
    this.main = main;
    this.libraries = List.of(libraries);
  }

  /**
   * That of this name among these.
   *
   * @throws IllegalArgumentException when none of them has it
   */
  public static Program of(String name, List<Program> among) {
    for (Program program : among) {
      if (program.label.equals(name)) {
        return program;
      }
    }
    throw new IllegalArgumentException(
        "unknown program \""
            + name
            + "\"; accepted are "
            + among.stream().map(Program::label).collect(Collectors.joining(", ")));
  }

  /** Its name, in tables and on the command line. */
  public String label() {
    return label;
  }

  /** What it is made of beside the JDK, such as {@code h2-2.4.240}; empty where it is nothing. */
  public String version(Workspace files) throws IOException {
    return libraries.isEmpty() ? "" : files.libraryVersion(libraries.get(0));
  }

  /** Main class and arguments. What it makes goes to this folder, if it makes files. */
  List<String> mainArguments(Path sources, Path output) {
    return this == JAVAC
        ? List.of(
            main.getName(),
            "-proc:none",
            "-nowarn",
            "-Xlint:none",
            "-encoding",
            "UTF-8",
            "-d",
            output.toString(),
            "@" + sources)
        : List.of(main.getName());
  }

  /** The jar of the programs, and then its libraries. */
  String classPath(Workspace files) throws IOException {
    List<String> jars = new ArrayList<>();
    jars.add(files.workloadsJar().toString());
    for (String library : libraries) {
      jars.add(files.library(library).toString());
    }
    return String.join(File.pathSeparator, jars);
  }
}

package dev.trellis.benchmarks.machine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a measurement.
 *
 * @param module the folder of the benchmarks module in a checkout that has been built
 */
public record Workspace(Path module) {

  /**
   * The one whose folder the system property {@code trellis.benchmarks} names.
   *
   * @throws IllegalArgumentException when it is not set
   */
  public static Workspace given() {
    String module = System.getProperty("trellis.benchmarks");
    if (module == null) {
      throw new IllegalArgumentException(
          "the system property \"trellis.benchmarks\" is not set; it names the module's folder");
    }
    return new Workspace(Path.of(module));
  }

  /** The agent as it is built and handed out. */
  public Path agentJar() {
    return module.resolveSibling("dist").resolve("target/trellis-agent.jar");
  }

  /** The JMH benchmarks with all they need. */
  public Path benchmarksJar() {
    return target().resolve("benchmarks.jar");
  }

  /** An agent that does nothing, with the capabilities of the built one. */
  public Path emptyAgentJar() {
    return target().resolve("benchmarks-empty-agent.jar");
  }

  /** The program that says hello. */
  public Path helloJar() {
    return target().resolve("benchmarks-hello.jar");
  }

  /** The programs that are measured, without the libraries that they need. */
  public Path workloadsJar() {
    return target().resolve("benchmarks-workloads.jar");
  }

  /**
   * A library that is measured, or that a measured program needs, by the name of its artifact. Its
   * version stands in the file's name.
   *
   * @throws IOException when it is not there exactly once
   */
  public Path library(String artifact) throws IOException {
    Path folder = target().resolve("libraries");
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, artifact + "-[0-9]*.jar")) {
      jars.forEach(found::add);
    }
    if (found.size() != 1) {
      throw new IOException(
          "one jar of \"" + artifact + "\" was expected in \"" + folder + "\", not " + found);
    }
    return found.get(0);
  }

  /** Name and version of that library, such as {@code h2-2.4.240}. */
  public String libraryVersion(String artifact) throws IOException {
    return library(artifact).getFileName().toString().replace(".jar", "");
  }

  /** A large source tree that needs nothing but the JDK. */
  public Path sourceTree() {
    return target().resolve("source-tree");
  }

  /** Where the tables are published. */
  public Path readme() {
    return module.resolve("README.md");
  }

  /** Where the costs are published in short: the first page that users read. */
  public Path frontPage() {
    return module.resolve("../../README.md").normalize();
  }

  /** A folder for the raw results of one measurement, made if need be. */
  public Path results(String measurement) throws IOException {
    return Files.createDirectories(target().resolve(measurement));
  }

  private Path target() {
    return module.resolve("target");
  }
}

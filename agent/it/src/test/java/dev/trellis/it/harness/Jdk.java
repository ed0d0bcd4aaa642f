package dev.trellis.it.harness;

import java.nio.file.Path;

/**
 * An installed JDK.
 *
 * @param home its folder, with links resolved
 * @param feature feature release, such as 17
 * @param version version of the runtime, build number included
 */
public record Jdk(Path home, int feature, String version) {

  /** The launcher. */
  public Path java() {
    return tool("java");
  }

  /** A tool of this JDK, such as {@code jcmd}. */
  public Path tool(String name) {
    return home.resolve("bin").resolve(name);
  }

  @Override
  public String toString() {
    return "JDK " + version;
  }
}

package dev.trellis.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The libraries that the build copied, as a class path for child JVMs. */
public final class ThirdParty {

  /** The release that HPPC's newest needs. */
  private static final int NEWEST_HPPC_FROM = 21;

  private ThirdParty() {}

  /** Every library once, each in the newest version that runs on a JDK. */
  public static List<Path> jarsFor(Jdk jdk) {
    boolean newest = jdk.feature() >= NEWEST_HPPC_FROM;
    String version = newest ? "trellis.hppc.version" : "trellis.hppc-21.version";
    String otherHppc = "hppc-" + AgentJar.property(version) + ".jar";
    try (Stream<Path> jars = Files.list(Path.of(AgentJar.property("trellis.third.party")))) {
      return jars.filter(jar -> !jar.endsWith(otherHppc)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

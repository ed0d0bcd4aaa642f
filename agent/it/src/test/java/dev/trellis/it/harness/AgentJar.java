package dev.trellis.it.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The built agent, and what the tests' own programs are started from. */
public final class AgentJar {

  private AgentJar() {}

  /**
   * The jar under test, which the system property {@code trellis.agent.jar} names.
   *
   * @throws IllegalStateException if there is none
   */
  public static Path path() {
    Path jar = Path.of(property("trellis.agent.jar")).toAbsolutePath().normalize();
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException("no agent at " + jar + ": run the build of agent/dist first");
    }
    return jar;
  }

  /** The manifest of the jar under test. */
  public static Manifest manifest() {
    try (JarFile jar = new JarFile(path().toFile())) {
      return jar.getManifest();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of the classes that lie together in the jar under test. */
  public static List<String> packed() {
    List<String> names = new ArrayList<>();
    try (JarFile jar = new JarFile(path().toFile());
        ZipInputStream zip =
            new ZipInputStream(jar.getInputStream(jar.getEntry("inst/start.zip")))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  /** The folder of compiled tests: the class path of child JVMs. */
  public static Path testClasses() {
    return location(AgentJar.class);
  }

  /** The folder or jar that a class was loaded from. */
  public static Path location(Class<?> type) {
    String file = type.getProtectionDomain().getCodeSource().getLocation().getPath();
    return new File(file).toPath();
  }

  /**
   * A system property that the build must have set.
   *
   * @throws IllegalStateException if it is not set
   */
  public static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException(
          "system property "
              + name
              + " is not set: run these tests"
              + " by Maven, or set it as agent/it/pom.xml does");
    }
    return value;
  }
}

package dev.trellis.it.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;

/**
 * Builds a jar with the capabilities of the built agent's manifest and a premain without effect.
 */
public final class EmptyAgent {

  /** What the JVM reads from an agent's manifest, but for the names of its classes. */
  private static final Set<String> CAPABILITIES =
      Set.of(
          "Can-Retransform-Classes",
          "Can-Redefine-Classes",
          "Can-Set-Native-Method-Prefix",
          "Boot-Class-Path");

  private static final String ENTRY = "trellis/empty/EmptyPremain.class";

  private static final String SOURCE =
      """
      package trellis.empty;

      public final class EmptyPremain {
        public static void premain(String options, java.lang.instrument.Instrumentation jvm) {}
      }
      """;

  private EmptyAgent() {}

  /**
   * Builds it as {@code empty-agent.jar} in the folder. Its class is compiled for it, and stands in
   * no folder of the child's class path: the JVM has to open the jar, as it has for any agent, and
   * that is a part of what any agent changes.
   */
  public static Path in(Path folder) {
    Path jar = folder.resolve("empty-agent.jar");
    Path source = folder.resolve("EmptyPremain.java");
    try {
      Files.writeString(source, SOURCE);
      Path classes = Files.createDirectories(folder.resolve("empty-agent"));
      int status =
          ToolProvider.getSystemJavaCompiler()
              .run(
                  null, null, null, "--release", "17", "-d", classes.toString(), source.toString());
      if (status != 0) {
        throw new IllegalStateException("javac ended with " + status);
      }
      try (OutputStream file = Files.newOutputStream(jar);
          JarOutputStream out = new JarOutputStream(file, manifest())) {
        out.putNextEntry(new JarEntry(ENTRY));
        Files.copy(classes.resolve(ENTRY), out);
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar;
  }

  private static Manifest manifest() {
    Manifest manifest = new Manifest();
    Attributes mine = manifest.getMainAttributes();
    mine.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    mine.putValue("Premain-Class", "trellis.empty.EmptyPremain");
    Attributes built = AgentJar.manifest().getMainAttributes();
    for (String capability : CAPABILITIES) {
      if (built.getValue(capability) != null) {
        mine.putValue(capability, built.getValue(capability));
      }
    }
    return manifest;
  }
}

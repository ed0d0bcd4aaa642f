package dev.trellis.it.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** An agent without effect that can be attached: what the JVM says of it, it says of any. */
public final class LateEmptyAgent {

  private LateEmptyAgent() {}

  /** Builds its jar in the folder. */
  public static Path in(Path folder) {
    Path jar = folder.resolve("late-empty-agent.jar");
    String entry = LateEmptyAgent.class.getName().replace('.', '/') + ".class";
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Agent-Class", LateEmptyAgent.class.getName());
    attributes.putValue("Can-Retransform-Classes", "true");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      out.putNextEntry(new JarEntry(entry));
      Files.copy(AgentJar.testClasses().resolve(entry), out);
      out.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar;
  }

  /** Called by the JVM; does nothing. */
  public static void agentmain(String options) {}
}

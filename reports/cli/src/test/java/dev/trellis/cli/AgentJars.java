package dev.trellis.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Writes jars that say they are agents. */
final class AgentJars {

  private AgentJars() {}

  static Path sound(Path file) throws IOException {
    return of(file, "dev.trellis.agent.Premain");
  }

  /** One that can be run, and answers as {@link Speaks} does. */
  static Path speaking(Path file) throws IOException {
    Manifest manifest = new Manifest();
    Attributes facts = manifest.getMainAttributes();
    facts.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    facts.put(Attributes.Name.MAIN_CLASS, Speaks.class.getName());
    facts.putValue("Agent-Class", "dev.trellis.agent.Premain");
    String name = Speaks.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest);
        InputStream speaks = Speaks.class.getClassLoader().getResourceAsStream(name)) {
      jar.putNextEntry(new JarEntry(name));
      speaks.transferTo(jar);
      jar.closeEntry();
    }
    return file;
  }

  static Path of(Path file, String agentClass) throws IOException {
    Files.createDirectories(file.getParent());
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Agent-Class", agentClass);
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      jar.finish();
    }
    return file;
  }
}

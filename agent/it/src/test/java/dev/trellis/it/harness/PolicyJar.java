package dev.trellis.it.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Builds the jar that {@code policyPath} names. */
public final class PolicyJar {

  private PolicyJar() {}

  /** Packs these classes, and no other, as {@code NAME.jar} of the first one's simple name. */
  public static Path of(Path folder, Class<?>... classes) {
    Path jar = folder.resolve(classes[0].getSimpleName() + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (Class<?> type : classes) {
        String entry = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(entry));
        try (InputStream bytes = type.getClassLoader().getResourceAsStream(entry)) {
          bytes.transferTo(out);
        }
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar;
  }

  /** The agent options that choose the first of these classes as the policy, alone. */
  public static String options(Path folder, Class<?>... classes) {
    return "policy=" + classes[0].getName() + ",policyPath=" + of(folder, classes);
  }
}

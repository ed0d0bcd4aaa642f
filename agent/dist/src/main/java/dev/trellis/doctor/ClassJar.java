package dev.trellis.doctor;

import dev.trellis.options.OneLine;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;

/**
 * A jar; of a class that it holds for several releases the one that the running JDK would load.
 *
 * @param file which
 * @param version what it says of its version
 * @param jarsInside count of the jars in it
 */
record ClassJar(Path file, String version, int jarsInside) implements ClassSource {

  private static final List<String> VERSIONS = List.of("Implementation-Version", "Bundle-Version");

  /**
   * The jar in a file.
   *
   * @throws MisuseException if it is none
   */
  static ClassJar at(Path file) throws MisuseException {
    try (JarFile jar = open(file.toFile())) {
      long inside = jar.stream().filter(entry -> isJar(entry.getName())).count();
      return new ClassJar(file, versionOf(jar), (int) inside);
    } catch (IOException | IllegalArgumentException e) {
      throw new MisuseException(
          OneLine.quoted(file.toString())
              + " is not a jar ("
              + e.getMessage()
              + "), accepted: a jar or a folder");
    }
  }

  @Override
  public String title() {
    return "jar " + file;
  }

  @Override
  public void read(Reader to) throws IOException {
    try (JarFile jar = open(file.toFile())) {
      List<JarEntry> classes =
          jar.versionedStream().filter(entry -> entry.getName().endsWith(".class")).toList();
      for (JarEntry entry : classes) {
        try (InputStream in = jar.getInputStream(entry)) {
          to.classFile(entry.getName(), in.readAllBytes());
        } catch (IOException e) {
          to.unreadable(entry.getName(), e.toString());
        }
      }
    }
  }

  private static JarFile open(File file) throws IOException {
    return new JarFile(file, false, ZipFile.OPEN_READ, Runtime.version());
  }

  private static boolean isJar(String name) {
    return ClassSource.isJar(name);
  }

  private static String versionOf(JarFile jar) throws IOException {
    Manifest manifest = jar.getManifest();
    Attributes facts = manifest == null ? new Attributes() : manifest.getMainAttributes();
    for (String name : VERSIONS) {
      String value = facts.getValue(name);
      if (value != null) {
        return value;
      }
    }
    List<JarEntry> poms =
        jar.stream()
            .filter(entry -> entry.getName().startsWith("META-INF/maven/"))
            .filter(entry -> entry.getName().endsWith("/pom.properties"))
            .toList();
    if (poms.size() != 1) {
      return ""; // several: of which of its parts it has the version is not known
    }
    Properties pom = new Properties();
    try (InputStream in = jar.getInputStream(poms.get(0))) {
      pom.load(in);
    }
    return pom.getProperty("version", "");
  }
}

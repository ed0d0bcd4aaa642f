package dev.trellis.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** What a jar or a folder is to hold. */
final class Place {

  private final Map<String, byte[]> files = new TreeMap<>();
  private final Manifest manifest = new Manifest();

  static Place of(Class<?>... classes) {
    Place place = new Place();
    for (Class<?> one : classes) {
      place.files.put(one.getName().replace('.', '/') + ".class", bytes(one));
    }
    return place;
  }

  Place with(String file, byte[] bytes) {
    files.put(file, bytes);
    return this;
  }

  Place manifest(String name, String value) {
    manifest.getMainAttributes().putValue(name, value);
    return this;
  }

  Path jar(Path file) throws IOException {
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      for (Map.Entry<String, byte[]> entry : files.entrySet()) {
        jar.putNextEntry(new JarEntry(entry.getKey()));
        jar.write(entry.getValue());
        jar.closeEntry();
      }
    }
    return file;
  }

  Path folder(Path folder) throws IOException {
    for (Map.Entry<String, byte[]> entry : files.entrySet()) {
      Path file = folder.resolve(entry.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, entry.getValue());
    }
    return folder;
  }

  static byte[] bytes(Class<?> of) {
    String name = of.getName().replace('.', '/') + ".class";
    try (InputStream in = of.getClassLoader().getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

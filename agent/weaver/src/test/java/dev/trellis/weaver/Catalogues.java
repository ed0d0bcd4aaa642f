package dev.trellis.weaver;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The catalogue of java.base with a line more or less, for the JDK that runs the tests. */
final class Catalogues {

  private static final int RELEASE = Runtime.version().feature();

  private Catalogues() {}

  /** As it comes with the module. */
  static Catalogue running() {
    return Catalogue.ofJavaBase(RELEASE);
  }

  static Catalogue without(String line) {
    String text = text();
    if (!text.contains(line + "\n")) {
      throw new IllegalArgumentException("\"" + line + "\" is not in the catalogue");
    }
    return read(text.replace(line + "\n", ""));
  }

  static Catalogue with(String type, String line) {
    String text = text();
    int end = text.indexOf('\n', text.indexOf("type " + type + " "));
    return read(text.substring(0, end + 1) + line + "\n" + text.substring(end + 1));
  }

  static Catalogue read(String text) {
    return read(text, RELEASE);
  }

  static Catalogue read(String text, int release) {
    try {
      return CatalogueReader.read("changed", new StringReader(text), release);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Catalogue ofLibraries(String text) {
    try {
      return new Catalogue(
          0, List.of(), LibraryReader.read("acme.catalogue", new StringReader(text)), List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text() {
    try (InputStream in = Catalogue.class.getResourceAsStream("java.base.catalogue")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.trellis.weaver;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The catalogue of java.base with a line more or less. */
final class Catalogues {

  private Catalogues() {}

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

  private static Catalogue read(String text) {
    try {
      return CatalogueReader.read("changed", new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text() {
    try (InputStream in = Catalogue.class.getResourceAsStream("java.base.catalogue")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.trellis.weaver;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of growing containers. Immutable to who uses it; any number of threads. */
public final class Catalogue {

  private static final String JAVA_BASE = "java.base.catalogue";

  private final int release;
  private final List<TypeText> types;
  private final List<LibraryType> libraries;
  private final List<LeftOut> leftOut;

  Catalogue(int release, List<TypeText> types, List<LibraryType> libraries, List<LeftOut> leftOut) {
    this.release = release;
    this.types = types;
    this.libraries = libraries;
    this.leftOut = leftOut;
  }

  /**
   * The catalogue of java.base that comes with this module.
   *
   * @param release the JDK's feature release
   * @return the catalogue
   */
  public static Catalogue ofJavaBase(int release) {
    try (Reader text = open(JAVA_BASE)) {
      return CatalogueReader.read(JAVA_BASE, text, release);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A catalogue of java.base other than the one that comes with this module.
   *
   * @param source what the lines are called by in messages
   * @param text the lines
   * @param release the JDK's feature release
   * @return the catalogue
   * @throws IllegalArgumentException if a type or a {@code leave} is not understood
   * @throws IOException if it cannot be read
   */
  public static Catalogue ofJavaBase(String source, Reader text, int release) throws IOException {
    return CatalogueReader.read(source, text, release);
  }

  /**
   * This one, and the containers of a library, which are looked at before those that come with this
   * module.
   *
   * @param source what the lines are called by in messages
   * @param text the lines
   * @return both
   * @throws IllegalArgumentException with a line that names source, line, what was found and what
   *     is accepted
   * @throws IOException if it cannot be read
   */
  public Catalogue with(String source, Reader text) throws IOException {
    List<LibraryType> more = new ArrayList<>(libraries);
    more.addAll(LibraryReader.read(source, text));
    return new Catalogue(release, types, more, leftOut);
  }

  static Reader open(String name) throws IOException {
    try (InputStream in = Catalogue.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + Catalogue.class.getName());
      }
      return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** The JDK's feature release that it is for. */
  public int release() {
    return release;
  }

  /** The classes of java.base, in the order of the file. */
  public List<GrowthType> types() {
    List<GrowthType> read = new ArrayList<>(types.size());
    for (TypeText type : types) {
      read.add(type.type());
    }
    return read;
  }

  /** What of java.base grows and is left out on purpose. */
  public List<LeftOut> leftOut() {
    return leftOut;
  }

  /** The type of a class of java.base, or null. */
  @Nullable GrowthType type(String name) {
    for (TypeText type : types) {
      if (type.name().equals(name)) {
        return type.type();
      }
    }
    return null;
  }

  /**
   * The libraries whose containers are known, each with the versions that it was checked against:
   * those of the user's files, then those that come with this module.
   */
  public List<String> libraryNames() {
    List<String> names = new ArrayList<>();
    addNames(names, libraries);
    addNames(names, KnownLibraries.all());
    return names;
  }

  private static void addNames(List<String> names, List<LibraryType> types) {
    for (LibraryType type : types) {
      if (!names.contains(type.library())) {
        names.add(type.library());
      }
    }
  }

  /** What the user's files name. */
  public List<LibraryType> added() {
    return libraries;
  }

  List<TypeText> texts() {
    return types;
  }

  /**
   * The type of a library's class, or null.
   *
   * @param name binary name
   */
  @Nullable LibraryType library(String name) {
    return KnownLibraries.find(libraries, name);
  }
}

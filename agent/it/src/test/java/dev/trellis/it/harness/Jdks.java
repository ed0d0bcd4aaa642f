package dev.trellis.it.harness;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The JDKs that the tests run on: the running one, those beside it in the same folder, and those
 * that the environment variable {@code TRELLIS_JDKS} names, separated as a class path is. Each
 * version once; releases before 17 are left out.
 */
public final class Jdks {

  private static final int OLDEST_FEATURE = 17;
  private static final List<Jdk> ALL = find();

  private Jdks() {}

  /** Every JDK found, oldest first; never empty. */
  public static List<Jdk> all() {
    return ALL;
  }

  /** The JDK that runs the tests. */
  public static Jdk running() {
    Jdk running = read(Path.of(System.getProperty("java.home")));
    if (running == null) {
      throw new IllegalStateException("the tests must run on a JDK of release 17 or later");
    }
    return running;
  }

  /** The JDKs of a feature release or later; may be empty. */
  public static List<Jdk> from(int feature) {
    return ALL.stream().filter(jdk -> jdk.feature() >= feature).toList();
  }

  private static List<Jdk> find() {
    Map<String, Jdk> byVersion = new LinkedHashMap<>();
    for (Path home : candidates()) {
      Jdk jdk = read(home);
      if (jdk != null) {
        byVersion.putIfAbsent(jdk.version(), jdk);
      }
    }
    List<Jdk> found = new ArrayList<>(byVersion.values());
    found.sort(Comparator.comparingInt(Jdk::feature).thenComparing(Jdk::version));
    return List.copyOf(found);
  }

  private static List<Path> candidates() {
    List<Path> homes = new ArrayList<>();
    Path running = running().home();
    homes.add(running);
    try (DirectoryStream<Path> beside = Files.newDirectoryStream(running.getParent())) {
      beside.forEach(homes::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String named = System.getenv("TRELLIS_JDKS");
    if (named != null) {
      for (String home : named.split(File.pathSeparator)) {
        if (read(Path.of(home)) == null) {
          throw new IllegalStateException("TRELLIS_JDKS names \"" + home + "\", not a JDK 17+");
        }
        homes.add(Path.of(home));
      }
    }
    return homes;
  }

  /** Null where there is no JDK, or one that is too old. */
  private static Jdk read(Path home) {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin/javac")) || !Files.isRegularFile(release)) {
      return null;
    }
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(release)) {
      values.load(reader);
      String version = unquoted(values.getProperty("JAVA_VERSION"));
      int feature = Runtime.Version.parse(version).feature();
      String build = unquoted(values.getProperty("JAVA_RUNTIME_VERSION", version));
      return feature < OLDEST_FEATURE ? null : new Jdk(home.toRealPath(), feature, build);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unquoted(String value) {
    return value.replace("\"", "");
  }
}

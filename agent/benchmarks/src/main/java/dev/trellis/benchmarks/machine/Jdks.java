package dev.trellis.benchmarks.machine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which JDKs to measure on. Each version once, oldest first. */
public final class Jdks {

  private Jdks() {}

  /**
   * Those in these folders.
   *
   * @throws IllegalArgumentException when one of them is no JDK of release 17 or later
   */
  public static List<Jdk> in(List<String> homes) {
    List<Jdk> found = new ArrayList<>();
    for (String home : homes) {
      Jdk jdk = Jdk.read(Path.of(home));
      if (jdk == null) {
        throw new IllegalArgumentException(
            "no JDK in \"" + home + "\"; accepted is the home of a JDK of release 17 or later");
      }
      found.add(jdk);
    }
    return distinct(found);
  }

  /**
   * The running one, those beside it in the same folder, and those that are named.
   *
   * @param named homes, separated as a class path is: the variable {@code TRELLIS_JDKS}
   * @throws IllegalArgumentException when one that is named is no JDK of release 17 or later
   */
  public static List<Jdk> discovered(Path running, @Nullable String named) {
    List<Jdk> found = new ArrayList<>(in(List.of(running.toString())));
    try (DirectoryStream<Path> beside = Files.newDirectoryStream(running.resolveSibling(""))) {
      for (Path home : beside) {
        Jdk jdk = Jdk.read(home);
        if (jdk != null) {
          found.add(jdk);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (named != null && !named.isEmpty()) {
      found.addAll(in(List.of(named.split(File.pathSeparator, -1))));
    }
    return distinct(found);
  }

  private static List<Jdk> distinct(List<Jdk> found) {
    Map<String, Jdk> byVersion = new LinkedHashMap<>();
    for (Jdk jdk : found) {
      byVersion.putIfAbsent(jdk.version(), jdk);
    }
    List<Jdk> distinct = new ArrayList<>(byVersion.values());
    distinct.sort(Comparator.comparingInt(Jdk::feature).thenComparing(Jdk::version));
    return List.copyOf(distinct);
  }
}

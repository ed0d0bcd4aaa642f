package dev.trellis.it.harness;

import java.util.ArrayList;
import java.util.List;

/**
 * A JDK and the flags that decide how objects lie in memory or how code runs.
 *
 * @param jdk which
 * @param flags none for the defaults
 */
public record Mode(Jdk jdk, List<String> flags) {

  private static final int COMPACT_HEADERS_SINCE = 25;

  /** Each JDK by default, and the newest in the modes that differ most. */
  public static List<Mode> all() {
    List<Mode> modes = new ArrayList<>();
    for (Jdk jdk : Jdks.all()) {
      modes.add(new Mode(jdk, List.of()));
    }
    addMostDiffering(modes, newest());
    return modes;
  }

  /** Each JDK in all other modes. */
  public static List<Mode> others() {
    List<Mode> modes = new ArrayList<>();
    for (Jdk jdk : Jdks.all()) {
      if (!jdk.equals(newest())) {
        addMostDiffering(modes, jdk);
      }
      modes.add(new Mode(jdk, List.of("-XX:+UseSerialGC")));
      modes.add(new Mode(jdk, List.of("-XX:+UseParallelGC")));
      modes.add(new Mode(jdk, List.of("-XX:+UseShenandoahGC")));
      modes.add(new Mode(jdk, List.of("-XX:TieredStopAtLevel=1")));
      modes.add(new Mode(jdk, List.of("-Xcomp")));
      modes.add(new Mode(jdk, List.of("-XX:ObjectAlignmentInBytes=16")));
    }
    return modes;
  }

  private static Jdk newest() {
    return Jdks.all().get(Jdks.all().size() - 1);
  }

  private static void addMostDiffering(List<Mode> modes, Jdk jdk) {
    modes.add(new Mode(jdk, List.of("-XX:-UseCompressedOops")));
    modes.add(new Mode(jdk, List.of("-XX:+UseZGC")));
    modes.add(new Mode(jdk, List.of("-Xint")));
    if (jdk.feature() >= COMPACT_HEADERS_SINCE) {
      modes.add(new Mode(jdk, List.of("-XX:+UseCompactObjectHeaders")));
    }
  }

  @Override
  public String toString() {
    return jdk + " " + (flags.isEmpty() ? "by default" : String.join(" ", flags));
  }
}

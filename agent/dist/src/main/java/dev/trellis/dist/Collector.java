package dev.trellis.dist;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Which garbage collector runs. On Linux by the names of the JVM's threads: to ask the management
 * beans would initialise that subsystem in a program which may never use it, and what is grown for
 * it would be missing from, or added to, the program's figures, depending on who is first.
 */
final class Collector {

  private static final String THREADS = "/proc/self/task";
  private static final String COMMAND = "/proc/self/cmdline";

  private Collector() {}

  /** G1, Parallel, Serial, Z, Shenandoah, Epsilon, or what an unknown one calls itself. */
  static String name() {
    String[] threads = new File(THREADS).list();
    if (threads == null) {
      return byBeans();
    }
    boolean gcThreads = false;
    for (String thread : threads) {
      String name = text(new File(THREADS, thread + "/comm"));
      String known = byThread(name);
      if (known != null) {
        return known;
      }
      gcThreads |= name.startsWith("GC Thread#");
    }
    if (gcThreads) {
      return "Parallel";
    }
    // Neither has a thread of its own, and Epsilon is never the default.
    return text(new File(COMMAND)).contains("+UseEpsilonGC") ? "Epsilon" : "Serial";
  }

  private static @Nullable String byThread(String name) {
    if (name.startsWith("G1 ")) {
      return "G1";
    }
    if (name.startsWith("ZDriver") || name.startsWith("ZDirector")) {
      return "Z";
    }
    return name.startsWith("Shenandoah") ? "Shenandoah" : null;
  }

  private static String text(File file) {
    try (InputStream in = new FileInputStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException ended) {
      return "";
    }
  }

  /** By the names that the JDK's own collectors give themselves. */
  private static String byBeans() {
    StringBuilder names = new StringBuilder();
    try {
      for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
        String name = bean.getName();
        String known = byBean(name);
        if (known != null) {
          return known;
        }
        names.append(names.length() == 0 ? "" : ", ").append(name);
      }
    } catch (LinkageError imageWithoutManagement) {
      return "unknown";
    }
    return names.length() == 0 ? "none" : names.toString();
  }

  private static @Nullable String byBean(String name) {
    if (name.startsWith("G1 ")) {
      return "G1";
    }
    if (name.startsWith("PS ")) {
      return "Parallel";
    }
    if (name.startsWith("ZGC")) {
      return "Z";
    }
    if (name.startsWith("Shenandoah")) {
      return "Shenandoah";
    }
    return name.equals("Copy") || name.equals("MarkSweepCompact") ? "Serial" : null;
  }
}

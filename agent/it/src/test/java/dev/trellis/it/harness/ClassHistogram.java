package dev.trellis.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Live bytes by class, as the JVM counts them after a collection.
 *
 * @param byClass bytes, by the name that the JVM gives a class
 */
public record ClassHistogram(Map<String, Long> byClass) {

  private static final int SECONDS = 60;

  /** What {@code jcmd PID GC.class_histogram} prints. */
  public static ClassHistogram of(Jdk jdk, long pid, Path folder) {
    Path out = folder.resolve("histogram-" + pid + ".txt");
    try {
      Process jcmd =
          new ProcessBuilder(jdk.tool("jcmd").toString(), Long.toString(pid), "GC.class_histogram")
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      if (!jcmd.waitFor(SECONDS, TimeUnit.SECONDS) || jcmd.exitValue() != 0) {
        jcmd.destroyForcibly();
        throw new AssertionError("jcmd told: " + Files.readString(out));
      }
      Map<String, Long> byClass = new TreeMap<>();
      for (String line : Files.readAllLines(out)) {
        String[] words = line.strip().split("\\s+");
        if (words.length >= 4 && words[0].endsWith(":")) {
          byClass.merge(words[3], Long.valueOf(words[2]), Long::sum);
        }
      }
      return new ClassHistogram(byClass);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while jcmd ran", e);
    }
  }

  /** Bytes of the instances of a class, 0 if there is none. */
  public long bytes(String name) {
    return byClass.getOrDefault(name, 0L);
  }
}

package dev.trellis.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The built {@code trellis.jar}, run as its users do. */
public final class TrellisJar {

  private static final int LIMIT_SECONDS = 600;

  private final Path folder;
  private final Jdk jdk;
  private final Path temporary;
  private final List<String> flags = new ArrayList<>();
  private Path jar;

  private TrellisJar(Path folder, Jdk jdk) {
    this.folder = folder;
    this.jdk = jdk;
    this.temporary = folder.resolve("temporary");
    this.jar =
        Path.of(AgentJar.property("trellis.checkout"))
            .resolve("reports/cli/target/trellis.jar")
            .toAbsolutePath()
            .normalize();
  }

  /**
   * The command on a JDK.
   *
   * @param folder where it is run; its temporary files go below
   */
  public static TrellisJar in(Path folder, Jdk jdk) {
    return new TrellisJar(folder, jdk);
  }

  /** With these JVM flags. */
  public TrellisJar with(String... more) {
    flags.addAll(List.of(more));
    return this;
  }

  /** From a copy in its folder, whose name no other JVM has in its command. */
  public TrellisJar copiedAs(String name) {
    try {
      jar = Files.copy(jar, folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Runs a command line to its end. */
  public Run run(String... arguments) {
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException("no " + jar + ": run the build of reports/cli first");
    }
    List<String> command = new ArrayList<>();
    command.add(jdk.java().toString());
    command.addAll(flags);
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(List.of(arguments));
    Path out = folder.resolve("trellis-out.txt");
    Path err = folder.resolve("trellis-err.txt");
    try {
      Files.createDirectories(temporary);
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().put("XDG_CACHE_HOME", folder.resolve("caches").toString());
      Process process = builder.start();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(command + " did not end within " + LIMIT_SECONDS + " s");
      }
      return new Run(
          process.exitValue(),
          Files.readString(out),
          Files.readString(err),
          folder,
          String.join(" ", command));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while trellis ran", e);
    }
  }

  /** The temporary files that it has left behind. */
  public List<Path> leftBehind() {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.filter(file -> file.getFileName().toString().startsWith("trellis-")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

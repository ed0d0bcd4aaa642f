package dev.trellis.cli;

import dev.trellis.report.Report;
import dev.trellis.report.SampleReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * A script that is called as the java launcher is: it notes with which options of the agent it was
 * run, and leaves a report where it was told to.
 */
final class FakeJava {

  private static final String SCRIPT =
      """
      #!/bin/sh
      options='no agent' report=
      case "$1" in -javaagent:*) options=${1#*.jar=} report=${1##*report=} ;; esac
      options=${options%%,report=*}
      echo "$options" >>%s
      write() { cp %s "$report"; }
      %s
      [ -z "$report" ] || write
      """;

  private final Path folder;

  private FakeJava(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes it.
   *
   * @param body what else it does, before it writes its report: by {@code write}, if it must end;
   *     in {@code $options} are those of the agent, or {@code no agent}
   */
  static FakeJava in(Path folder, String body) throws IOException {
    return in(folder, SampleReports.sound(), body);
  }

  static FakeJava in(Path folder, Report report, String body) throws IOException {
    FakeJava java = new FakeJava(folder);
    AgentJars.sound(folder.resolve("trellis-agent.jar"));
    Path sample = Inputs.report(folder, report);
    Files.writeString(java.path(), SCRIPT.formatted(java.log(), sample, body));
    Files.setPosixFilePermissions(java.path(), PosixFilePermissions.fromString("rwxr-xr-x"));
    return java;
  }

  /** The launcher. */
  Path path() {
    return folder.resolve("java");
  }

  /** An agent that it can be given. */
  Path agent() {
    return folder.resolve("trellis-agent.jar");
  }

  /** With which options it was run, in that order. */
  List<String> ran() throws IOException {
    return Files.exists(log()) ? Files.readAllLines(log()) : List.of();
  }

  private Path log() {
    return folder.resolve("ran.txt");
  }
}

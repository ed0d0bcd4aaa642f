package dev.trellis.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

  @TempDir private Path module;
  private Path libraries;
  private Workspace files;

  @BeforeEach
  void layOut() throws IOException {
    libraries = Files.createDirectories(module.resolve("target/libraries"));
    files = new Workspace(module);
  }

  @Test
  void a_library_is_found_by_its_name_whatever_its_version() throws IOException {
    Path jar = Files.createFile(libraries.resolve("jetty-io-12.1.jar"));
    Files.createFile(libraries.resolve("jetty-io-more-12.1.jar"));

    assertThat(files.library("jetty-io")).isEqualTo(jar);
    assertThat(files.libraryVersion("jetty-io")).isEqualTo("jetty-io-12.1");
  }

  @Test
  void a_library_of_two_versions_is_none() throws IOException {
    Files.createFile(libraries.resolve("h2-1.jar"));
    Files.createFile(libraries.resolve("h2-2.jar"));

    assertThatThrownBy(() -> files.library("h2"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("one jar of \"h2\" was expected in \"" + libraries + "\", not [");
  }
}

package dev.trellis.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdksTest {

  @TempDir private Path folder;

  @Test
  void the_running_one_its_neighbours_and_those_named_are_found_each_version_once()
      throws IOException {
    Path running = jdk("jvm/seventeen", "17.0.15");
    jdk("jvm/seventeen-again", "17.0.15");
    jdk("jvm/eleven", "11.0.2");
    jdk("jvm/twenty-five", "25.0.3");
    Path named = jdk("elsewhere/twenty-one", "21.0.7");
    Path alsoNamed = jdk("elsewhere/twenty-five", "25.0.3");

    assertThat(Jdks.discovered(running, named + File.pathSeparator + alsoNamed))
        .extracting(Jdk::version)
        .containsExactly("17.0.15", "21.0.7", "25.0.3");
  }

  @Test
  void nothing_named_leaves_the_running_one_and_its_neighbours() throws IOException {
    Path running = jdk("jvm/seventeen", "17.0.15");
    jdk("elsewhere/twenty-one", "21.0.7");

    assertThat(Jdks.discovered(running, null)).extracting(Jdk::feature).containsExactly(17);
  }

  @Test
  void a_home_that_is_too_old_or_none_is_refused() throws IOException {
    Path old = jdk("eleven", "11.0.2");

    for (Path home : List.of(old, folder)) {
      assertThatThrownBy(() -> Jdks.in(List.of(home.toString())))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "no JDK in \"" + home + "\"; accepted is the home of a JDK of release 17 or later");
    }
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Path java = Files.createFile(home.resolve("bin/java"));
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return home;
  }
}

package dev.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentFileTest {

  @TempDir Path dir;

  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    dir = dir.toRealPath();
    folder = Files.createDirectories(dir.resolve("reports/cli/target"));
  }

  @Test
  void the_jar_beside_goes_before_that_of_the_build_and_the_named_one_before_both()
      throws IOException {
    Path built = AgentJars.sound(dir.resolve("agent/dist/target/trellis-agent.jar"));
    assertThat(AgentFile.find("attach", null, folder)).isEqualTo(built);

    Path beside = AgentJars.sound(folder.resolve("trellis-agent.jar"));
    assertThat(AgentFile.find("attach", null, folder)).isEqualTo(beside);

    Path named = AgentJars.sound(dir.resolve("named.jar"));
    assertThat(AgentFile.find("attach", named, folder)).isEqualTo(named);
  }

  @Test
  void a_link_is_followed_since_another_process_opens_the_file() throws IOException {
    Path named = AgentJars.sound(dir.resolve("named.jar"));
    Path link = Files.createSymbolicLink(dir.resolve("link.jar"), named);

    assertThat(AgentFile.find("attach", link, folder)).isEqualTo(named);
  }

  @Test
  void where_there_is_none_all_that_was_looked_at_is_named() {
    assertThatThrownBy(() -> AgentFile.find("attach", null, folder))
        .isExactlyInstanceOf(UsageException.class)
        .hasMessage(
            "attach: the agent's jar is neither \"%s\" nor \"%s\"; name it by --agent",
            folder.resolve("trellis-agent.jar"),
            dir.resolve("agent/dist/target/trellis-agent.jar"));
  }

  @Test
  void complaints_name_the_command_that_looked_for_it() throws IOException {
    Path other = AgentJars.of(dir.resolve("other.jar"), "com.acme.Agent");

    assertThatThrownBy(() -> AgentFile.find("doctor", other, folder))
        .isExactlyInstanceOf(UsageException.class)
        .hasMessage(
            "doctor: agent \"%s\" is not the Trellis agent,"
                + " accepted: trellis-agent.jar as the build makes it",
            other);
  }

  @Test
  void this_program_lies_in_the_folder_above_its_classes() {
    assertThat(AgentFile.folderOfThisProgram()).isAbsolute().endsWith(Path.of("target"));
  }
}

package dev.trellis.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.options.LogLevel;
import dev.trellis.output.AgentLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriggerTest {

  @TempDir Path folder;

  @Test
  void a_trigger_is_set_by_a_file_and_gone_when_it_is_done() throws IOException {
    Path file = folder.resolve("now");
    Trigger trigger = new Trigger(file, AgentLog.toStderr(LogLevel.OFF));

    assertThat(trigger.isSet()).isFalse();
    Files.createFile(file);
    assertThat(trigger.isSet()).isTrue();
    assertThat(trigger.isSet()).isTrue();
    trigger.done();
    assertThat(trigger.isSet()).isFalse();
    assertThat(file).doesNotExist();
  }

  @Test
  void a_folder_is_no_trigger() throws IOException {
    Path file = Files.createDirectory(folder.resolve("now"));

    assertThat(new Trigger(file, AgentLog.toStderr(LogLevel.OFF)).isSet()).isFalse();
    assertThat(file).isDirectory();
  }
}

package dev.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanupTest {

  @TempDir Path dir;

  @Test
  void the_end_of_this_jvm_ends_what_runs_and_deletes_its_files() throws Exception {
    RunFiles files = RunFiles.in(null);
    Path file = Files.writeString(files.fresh(1, 0, "no agent", "err"), "x");
    try (Cleanup cleanup = Cleanup.of(files)) {
      Process process = cleanup.start(new ProcessBuilder("sleep", "120"));
      try {
        cleanup.run();

        assertThat(process.isAlive()).isFalse();
        assertThat(file.getParent()).doesNotExist();
      } finally {
        process.destroyForcibly();
      }
    }
  }

  @Test
  void at_the_end_of_this_jvm_nothing_is_started_any_more() throws Exception {
    Path mark = dir.resolve("mark");
    try (Cleanup cleanup = Cleanup.of(RunFiles.in(null))) {
      cleanup.run();
      Thread.currentThread().interrupt();

      assertThatThrownBy(() -> cleanup.start(new ProcessBuilder("touch", mark.toString())))
          .isInstanceOf(InterruptedException.class);
      Thread.currentThread().interrupt();
      assertThatThrownBy(cleanup::goOn).isInstanceOf(InterruptedException.class);
    }
    assertThat(mark).doesNotExist();
  }

  @Test
  void files_in_a_folder_that_was_named_stay_and_what_was_there_is_not_taken_for_a_new_one()
      throws IOException {
    Path folder = dir.resolve("a/b");
    Path stale = Files.createDirectories(folder).resolve("1-2-policy=limiting-limit=64m.json");
    Files.writeString(stale, "stale");
    try (Cleanup cleanup = Cleanup.of(RunFiles.in(folder))) {
      Path file = cleanup.files().fresh(1, 2, "policy=limiting,limit=64m", "json");
      assertThat(file).isEqualTo(stale.toAbsolutePath()).doesNotExist();
      Files.writeString(file, "new");
      cleanup.files().clear();
    }
    assertThat(stale).hasContent("new");
  }
}
